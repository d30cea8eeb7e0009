import { assertKnownNames } from './assertKnownNames';

const executors = [
  { id: 'guided', targets: [] },
  {
    id: 'ssm-automation',
    targets: [
      {
        id: '111111111111/eu-west-1',
        account: '111111111111',
        region: 'eu-west-1',
        environment: 'production',
      },
      {
        id: '222222222222/eu-west-1',
        account: '222222222222',
        region: 'eu-west-1',
      },
    ],
  },
];

const check = (options: Partial<Parameters<typeof assertKnownNames>[0]>) =>
  assertKnownNames({ policies: [], grants: [], executors, ...options });

const policy = (match: object) => [
  { id: 'all', match: {} },
  { id: 'a', match },
];

describe('assertKnownNames', () => {
  it('lets pass what there is', () => {
    expect(() =>
      check({
        policies: policy({
          accounts: ['222222222222'],
          environments: ['production'],
          executors: ['guided', 'ssm-automation'],
        }),
        grants: [{ owner: 'group:default/a', accounts: ['111111111111'] }],
      }),
    ).not.toThrow();
  });

  it.each([
    [
      { environments: ['production', 'prodution'] },
      'environments',
      'prodution',
    ],
    [{ accounts: ['333333333333'] }, 'accounts', '333333333333'],
    [{ executors: ['ssm-automatoin'] }, 'executors', 'ssm-automatoin'],
  ])('stops the start at a policy for %j', (match, key, name) => {
    expect(() => check({ policies: policy(match) })).toThrow(
      `'opsready.runbooks.policies[1].match.${key}' names '${name}'`,
    );
  });

  it('stops the start at a grant in an account that nothing runs in', () => {
    const grants = [
      { owner: 'group:default/a', documents: ['x'] },
      { owner: 'group:default/a', accounts: ['333333333333'] },
    ];
    expect(() => check({ grants })).toThrow(
      "'opsready.runbooks.grants[1].accounts' names '333333333333'",
    );
  });
});
