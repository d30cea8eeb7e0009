import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readIncidentManagerSettings } from './readIncidentManagerSettings';

const accounts = [
  {
    accountId: '111122223333',
    environment: 'production',
    regions: ['eu-west-1', 'us-east-1'],
  },
  { accountId: '444455556666', environment: 'china', regions: ['cn-north-1'] },
];
const plan = 'arn:aws:ssm-incidents::111122223333:response-plan/payments';

function read(incidentManager: JsonObject) {
  return readIncidentManagerSettings(
    new ConfigReader({ opsready: { oncall: { incidentManager } } }),
  );
}

describe('the settings', () => {
  it('may be absent', () => {
    expect(readIncidentManagerSettings(new ConfigReader({}))).toEqual({
      targets: [],
      responsePlans: [],
    });
  });

  it('say what is read, and as whom it is acted', () => {
    const settings = read({
      accounts,
      acting: { roleName: 'page', externalId: 'portal' },
      emailDomains: ['Example.com'],
      responsePlans: [{ roster: 'payments', responsePlan: plan }],
    });
    expect(
      settings.targets.map(({ account, region }) => `${account}/${region}`),
    ).toEqual([
      '111122223333/eu-west-1',
      '111122223333/us-east-1',
      '444455556666/cn-north-1',
    ]);
    expect([...settings.acting!.values()]).toEqual([
      { roleArn: 'arn:aws:iam::111122223333:role/page', externalId: 'portal' },
      {
        roleArn: 'arn:aws-cn:iam::444455556666:role/page',
        externalId: 'portal',
      },
    ]);
    expect(settings.emailDomains).toEqual(['example.com']);
    expect(settings.responsePlans).toEqual([
      { roster: 'payments', responsePlan: plan, account: '111122223333' },
    ]);
  });

  it.each<[string, JsonObject]>([
    ['accounts[0].regions', { accounts: [{ ...accounts[0], regions: [] }] }],
    ['acting.roleName', { accounts, acting: {} }],
    ['acting.roleName', { accounts, acting: { roleName: 'a role' } }],
    [
      'acting.externalId',
      { accounts, acting: { roleName: 'x', externalId: 1 } },
    ],
    [
      'acting.assumedBy',
      { accounts, acting: { roleName: 'x', assumedBy: 'me' } },
    ],
    [
      'emailDomains[1]',
      { accounts, emailDomains: ['a.example', '@b.example'] },
    ],
    ['emailDomains', { accounts, emailDomains: 'a.example' }],
    ['responsePlans', { accounts, responsePlans: plan }],
    ['responsePlans[0]', { accounts, responsePlans: [{ responsePlan: plan }] }],
    [
      'responsePlans[0].responsePlan',
      { accounts, responsePlans: [{ roster: 'x', responsePlan: 'payments' }] },
    ],
    [
      'responsePlans[0].responsePlan',
      { responsePlans: [{ roster: 'x', responsePlan: plan }] },
    ],
  ])('that are wrong are named by %s', (key, settings) => {
    expect(() => read(settings)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(
          `'opsready.oncall.incidentManager.${key}'`,
        ),
      }),
    );
  });
});
