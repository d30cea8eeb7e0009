import { ConfigReader } from '@backstage/config';
import { ClaimPolicy } from './ClaimPolicy';

const PRODUCTION = '111122223333';
const STAGING = '444455556666';

function policy(claims?: unknown) {
  return ClaimPolicy.fromConfig(
    new ConfigReader(
      claims === undefined ? {} : ({ opsready: { aws: { claims } } } as any),
    ),
  );
}

const tags = (...pairs: string[]) =>
  pairs.map(pair => ({ key: pair.split('=')[0], value: pair.split('=')[1] }));

describe('ClaimPolicy', () => {
  it('lets everybody claim everything without config', () => {
    const limits = policy().limitsFor(['group:default/web']);
    expect(limits.allowsAccount(PRODUCTION)).toBe(true);
    expect(limits.allowsArns).toBe(true);
    expect(limits.allowsTags(tags('a=b'))).toBe(true);
    expect(limits.accounts).toBeUndefined();
  });

  it('lets nobody without a rule claim anything where the default is deny', () => {
    const denying = policy({
      default: 'deny',
      owners: [{ owner: 'group:default/web' }],
    });
    for (const owners of [
      ['group:default/data'],
      [],
      ['group:default/web', 'group:default/data'],
    ]) {
      const limits = denying.limitsFor(owners);
      expect(limits.nothing).toBe(true);
      expect(limits.allowsAccount(PRODUCTION)).toBe(false);
      expect(limits.allowsArns).toBe(false);
      expect(limits.allowsTags(tags('a=b'))).toBe(false);
    }
    const web = denying.limitsFor(['group:default/web']);
    expect(web.allowsAccount(PRODUCTION) && web.allowsArns).toBe(true);
    expect(web.allowsTags(tags('a=b'))).toBe(true);
  });

  it('limits an owner to accounts', () => {
    const limits = policy({
      owners: [{ owner: 'web', accounts: [STAGING] }],
    }).limitsFor(['group:default/web']);
    expect(limits.accounts).toEqual([STAGING]);
    expect(limits.allowsAccount(STAGING)).toBe(true);
    expect(limits.allowsAccount(PRODUCTION)).toBe(false);
    expect(limits.allowsArns).toBe(true);
    expect(limits.allowsTags(tags('a=b'))).toBe(true);
  });

  it('limits an owner to sets with one of its tags, key and value exactly', () => {
    const limits = policy({
      owners: [{ owner: 'group:default/web', tags: ['team=web', 'team=www'] }],
    }).limitsFor(['group:default/web']);
    expect(limits.allowsTags(tags('service=a', 'team=web'))).toBe(true);
    expect(limits.allowsTags(tags('team=www'))).toBe(true);
    for (const other of [
      tags('service=a'),
      tags('team=Web'),
      tags('Team=web'),
      [],
    ]) {
      expect(limits.allowsTags(other)).toBe(false);
    }
    // An ARN does not show the team.
    expect(limits.allowsArns).toBe(false);
  });

  it('compares owners by their full lower-case ref', () => {
    const limited = policy({
      owners: [{ owner: 'Group:Default/Web', accounts: [STAGING] }],
    });
    expect(limited.limitsFor(['group:default/web']).accounts).toEqual([
      STAGING,
    ]);
    expect(limited.limitsFor(['group:shop/web']).accounts).toBeUndefined();
    expect(limited.limitsFor(['user:default/web']).accounts).toBeUndefined();
  });

  it('asks the rules of all owners', () => {
    const limits = policy({
      owners: [
        { owner: 'web', accounts: [STAGING, PRODUCTION], tags: ['team=web'] },
        { owner: 'data', accounts: [STAGING], tags: ['team=data'] },
      ],
    }).limitsFor(['group:default/web', 'group:default/data']);
    expect(limits.accounts).toEqual([STAGING]);
    expect(limits.allowsTags(tags('team=web'))).toBe(false);
    expect(limits.allowsTags(tags('team=web', 'team=data'))).toBe(true);
  });

  const root = 'opsready.aws.claims';
  const web = { owner: 'group:default/web' };

  it.each([
    [{ default: 'maybe' }, `${root}.default`],
    [{ default: true }, `${root}.default`],
    [[], root],
    [{ defualt: 'deny' }, root],
    [{ owners: [{ ...web, account: [PRODUCTION] }] }, `${root}.owners[0]`],
    [{ owners: web }, `${root}.owners`],
    [{ owners: [{}] }, `${root}.owners[0].owner`],
    [{ owners: [web, { owner: 'a:b:c/d/' }] }, `${root}.owners[1].owner`],
    [{ owners: [web, { owner: 'Web' }] }, `${root}.owners[1].owner`],
    [
      { owners: [web, { owner: 'a' }, { owner: 'b', accounts: ['12'] }] },
      `${root}.owners[2].accounts[0]`,
    ],
    [
      { owners: [{ ...web, accounts: [PRODUCTION, 444455556666] }] },
      `${root}.owners[0].accounts[1]`,
    ],
    [{ owners: [{ ...web, accounts: [] }] }, `${root}.owners[0].accounts`],
    [
      { owners: [{ ...web, accounts: PRODUCTION }] },
      `${root}.owners[0].accounts`,
    ],
    [
      { owners: [{ ...web, tags: ['team=web', 'web'] }] },
      `${root}.owners[0].tags[1]`,
    ],
    [{ owners: [{ ...web, tags: [7] }] }, `${root}.owners[0].tags[0]`],
    [{ owners: [{ ...web, tags: [] }] }, `${root}.owners[0].tags`],
  ])('stops the start on %j with the key', (claims, key) => {
    expect(() => policy(claims)).toThrow(`'${key}'`);
  });
});
