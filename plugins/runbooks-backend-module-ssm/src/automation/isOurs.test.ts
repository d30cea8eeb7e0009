import { PRODUCTION, STAGING } from '../__testUtils__/ssmSandbox';
import { isOurs } from './isOurs';

const launch = {
  accounts: new Map([
    [
      PRODUCTION,
      {
        account: PRODUCTION,
        roleArn: `arn:aws:iam::${PRODUCTION}:role/portal/opsready-launch`,
        automationRoles: [],
      },
    ],
  ]),
};

it.each<[string | undefined, boolean]>([
  [`arn:aws:sts::${PRODUCTION}:assumed-role/opsready-launch/amara`, true],
  [`arn:aws:sts::${STAGING}:assumed-role/opsready-launch/amara`, false],
  [`arn:aws:sts::${PRODUCTION}:assumed-role/opsready-launch-2/amara`, false],
  [`arn:aws:sts::${PRODUCTION}:federated-user/opsready-launch`, false],
  [`arn:aws:iam::${PRODUCTION}:user/opsready-launch`, false],
  [`arn:aws:iam::${PRODUCTION}:user/assumed-role/opsready-launch`, false],
  [`arn:aws:iam::${PRODUCTION}:root`, false],
  ['', false],
  [undefined, false],
])('an execution that %s started is ours: %j', (ExecutedBy, expected) => {
  expect(isOurs(launch, PRODUCTION, { ExecutedBy })).toBe(expected);
});

it('none is in an account without a launch role', () => {
  const ExecutedBy = `arn:aws:sts::${STAGING}:assumed-role/opsready-launch/a`;
  expect(isOurs(launch, STAGING, { ExecutedBy })).toBe(false);
});
