import {
  ACCOUNT,
  ACCOUNTS_KEY,
  ARN,
  ARNS,
  BUCKET,
  DB,
  FOREIGN,
  PRODUCTION,
  QUEUE,
  REGION,
  STAGING,
  TAGS,
  entity,
  read,
} from '../__testUtils__/readClaims';

describe('account and Region', () => {
  const tags = { [TAGS]: 'service=shop' };

  it('narrow, as lists', () => {
    expect(
      read({
        ...tags,
        [ACCOUNT]: `${PRODUCTION}, ${STAGING}`,
        [REGION]: 'EU-West-1',
      }),
    ).toMatchObject({
      accounts: [PRODUCTION, STAGING],
      regions: ['eu-west-1'],
      wholeAccounts: [],
      problems: [],
    });
  });

  it('leave out what is malformed', () => {
    const selector = read({
      ...tags,
      [ACCOUNT]: `12, ${STAGING}`,
      [REGION]: 'europe,us-east-1',
    });
    expect(selector).toMatchObject({
      accounts: [STAGING],
      regions: ['us-east-1'],
      problems: [
        [ACCOUNT, 'malformed'],
        [REGION, 'malformed'],
      ],
    });
    expect(selector.tagSets).toHaveLength(1);
  });

  it.each(['', 'all', '*', 111122223333, '111122223333;444455556666'])(
    'leave nothing where no part holds: %p',
    bad => {
      const both = read({ ...tags, [ACCOUNT]: bad, [REGION]: bad });
      expect(both.accounts).toEqual([]);
      expect(both.regions).toEqual([]);
      expect(both.problems).toContainEqual([ACCOUNT, 'malformed']);
      expect(both.problems).toContainEqual([REGION, 'malformed']);
    },
  );

  it('that are not read are shown', () => {
    expect(
      read({ ...tags, [ACCOUNT]: FOREIGN, [REGION]: 'ap-south-1' }),
    ).toMatchObject({
      accounts: [FOREIGN],
      regions: ['ap-south-1'],
      problems: [
        [ACCOUNT, 'notATarget'],
        [REGION, 'notATarget'],
      ],
    });
  });

  it('alone claim nothing', () => {
    expect(read({ [ACCOUNT]: STAGING, [REGION]: 'eu-west-1' })).toMatchObject({
      wholeAccounts: [],
      problems: [[ACCOUNT, 'refused']],
    });
    expect(read({ [REGION]: 'eu-west-1' })).toMatchObject({
      wholeAccounts: [],
      problems: [[REGION, 'malformed']],
    });
    expect(read({ [ACCOUNT]: FOREIGN })).toMatchObject({
      wholeAccounts: [],
      problems: [[ACCOUNT, 'notATarget']],
      messages: [expect.stringContaining(ACCOUNTS_KEY)],
    });
  });

  it('alone claim the account that config marks as serving the entity', () => {
    expect(
      read(
        { [ACCOUNT]: `${STAGING},${PRODUCTION}` },
        { servesEntity: 'Component:default/Shop' },
      ),
    ).toMatchObject({
      wholeAccounts: [{ account: STAGING, annotation: ACCOUNT }],
      problems: [[ACCOUNT, 'refused']],
    });
  });

  it.each(['component:default/other', 'component:other/shop', 'shop', ''])(
    'alone do not claim an account that serves %p',
    servesEntity => {
      expect(read({ [ACCOUNT]: STAGING }, { servesEntity })).toMatchObject({
        wholeAccounts: [],
        problems: [[ACCOUNT, 'refused']],
      });
    },
  );

  it('do not stand alone next to tags or ARNs that are malformed', () => {
    for (const claim of [
      { [TAGS]: 'oops' },
      { [ARN]: 'oops' },
      { [ARNS]: '' },
    ]) {
      expect(
        read(
          { ...claim, [ACCOUNT]: STAGING },
          { servesEntity: 'component:default/shop' },
        ).wholeAccounts,
      ).toEqual([]);
    }
  });
});

describe('where config limits the owner', () => {
  const accountsOnly = { owners: [{ owner: 'web', accounts: [STAGING] }] };
  const tagsOnly = { owners: [{ owner: 'web', tags: ['team=web'] }] };

  it('refuses ARNs of other accounts and cuts the rest', () => {
    const selector = read(
      { [ARNS]: `${DB},${QUEUE},${BUCKET}`, [TAGS]: 'service=shop' },
      { claims: accountsOnly },
    );
    expect(selector).toMatchObject({
      ids: [QUEUE, BUCKET],
      accounts: [STAGING],
      problems: [[ARNS, 'refused']],
    });
    expect(selector.tagSets).toHaveLength(1);
    expect(selector.messages[0]).toContain(PRODUCTION);
  });

  it('refuses account annotations outside, and leaves nothing of them', () => {
    expect(
      read(
        { [ACCOUNT]: PRODUCTION, [TAGS]: 'service=shop' },
        { claims: accountsOnly },
      ),
    ).toMatchObject({ accounts: [], problems: [[ACCOUNT, 'refused']] });
    expect(
      read(
        { [ACCOUNT]: `${PRODUCTION},${STAGING}`, [TAGS]: 'service=shop' },
        { claims: accountsOnly },
      ),
    ).toMatchObject({
      accounts: [STAGING],
      problems: [[ACCOUNT, 'refused']],
    });
  });

  it('refuses whole accounts outside, though they are marked', () => {
    expect(
      read(
        { [ACCOUNT]: STAGING },
        {
          claims: { owners: [{ owner: 'web', accounts: [PRODUCTION] }] },
          servesEntity: 'component:default/shop',
        },
      ),
    ).toMatchObject({ wholeAccounts: [], problems: [[ACCOUNT, 'refused']] });
  });

  it('refuses tags without the pair and says which one is missing', () => {
    const refused = read(
      { [TAGS]: 'service=payments-api' },
      { claims: tagsOnly },
    );
    expect(refused).toMatchObject({
      tagSets: [],
      problems: [[TAGS, 'refused']],
    });
    expect(refused.messages[0]).toContain('team=web');
    expect(
      read({ [TAGS]: 'service=shop,team=web' }, { claims: tagsOnly }).tagSets,
    ).toHaveLength(1);
  });

  it.each([undefined, [PRODUCTION]])(
    'refuses ARNs of an owner who is known by tags, accounts %j or not',
    accounts => {
      const owners = [{ owner: 'web', tags: ['team=web'], accounts }];
      const refused = read(
        { [ARNS]: `${DB},${BUCKET}` },
        { claims: { owners } },
      );
      expect(refused).toMatchObject({
        ids: [],
        problems: [
          [ARNS, 'refused'],
          [ARNS, 'refused'],
        ],
      });
      expect(refused.messages[0]).toContain('team=web');
    },
  );

  it('refuses everything where the default is deny', () => {
    expect(
      read(
        { [ARN]: BUCKET, [TAGS]: 'service=shop', [ACCOUNT]: STAGING },
        { claims: { default: 'deny' } },
      ),
    ).toMatchObject({
      ids: [],
      tagSets: [],
      accounts: [],
      problems: [
        [ACCOUNT, 'refused'],
        [ARN, 'refused'],
        [TAGS, 'refused'],
      ],
    });
  });

  it("goes by the catalog's relation before spec.owner", () => {
    const related = entity({ [ARN]: DB }, 'data');
    related.relations = [
      { type: 'ownedBy', targetRef: 'Group:default/Web' },
      { type: 'dependsOn', targetRef: 'resource:default/x' },
    ];
    expect(read({}, { claims: accountsOnly, entity: related }).ids).toEqual([]);
    related.relations = [{ type: 'ownedBy', targetRef: 'group:default/data' }];
    related.spec = { owner: 'web' };
    expect(read({}, { claims: accountsOnly, entity: related }).ids).toEqual([
      DB,
    ]);
  });
});
