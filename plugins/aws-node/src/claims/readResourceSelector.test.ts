import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { ClaimPolicy } from './ClaimPolicy';
import { readResourceSelector } from './readResourceSelector';

const PRODUCTION = '111122223333';
const STAGING = '444455556666';
const FOREIGN = '999999999999';
const TARGETS = [PRODUCTION, STAGING].flatMap(account =>
  ['eu-west-1', 'us-east-1'].map(region => ({ account, region })),
);
const DB = `arn:aws:rds:eu-west-1:${PRODUCTION}:db:payments-db`;
const QUEUE = `arn:aws:sqs:us-east-1:${STAGING}:queue`;
const BUCKET = 'arn:aws:s3:::parcelwise-events';

const ARN = 'aws.amazon.com/arn';
const ACCOUNT = 'aws.amazon.com/account-id';
const REGION = 'aws.amazon.com/region';
const ARNS = 'opsready.io/aws-arns';
const TAGS = 'opsready.io/aws-tags';

function entity(annotations: Record<string, unknown>, owner = 'web'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', annotations: annotations as any },
    spec: { owner },
  };
}

function read(
  annotations: Record<string, unknown>,
  options: { claims?: unknown; servesEntity?: string; entity?: Entity } = {},
) {
  const { claims = {}, servesEntity } = options;
  const selector = readResourceSelector(options.entity ?? entity(annotations), {
    policy: ClaimPolicy.fromConfig(
      new ConfigReader({ opsready: { aws: { claims } } } as any),
    ),
    targets: TARGETS.map(target =>
      target.account === STAGING ? { ...target, servesEntity } : target,
    ),
  });
  const { problems, ...claimed } = selector!;
  return {
    ...claimed,
    ids: claimed.resourceIds.map(({ id }) => id),
    problems: problems.map(({ annotation, kind }) => [annotation, kind]),
    messages: problems.map(({ message }) => message),
  };
}

describe('readResourceSelector', () => {
  it.each([[{}], [{ 'backstage.io/techdocs-ref': 'dir:.' }]])(
    'is undefined where the entity says nothing on AWS: %j',
    annotations => {
      expect(
        readResourceSelector(entity(annotations), {
          policy: ClaimPolicy.fromConfig(new ConfigReader({})),
          targets: TARGETS,
        }),
      ).toBeUndefined();
    },
  );

  it('reads an entity without annotations at all', () => {
    const bare = entity({});
    delete bare.metadata.annotations;
    delete bare.spec;
    expect(
      readResourceSelector(bare, {
        policy: ClaimPolicy.fromConfig(new ConfigReader({})),
        targets: [],
      }),
    ).toBeUndefined();
  });

  describe('ARNs', () => {
    it('come from both annotations, normalised, each once, with the annotation', () => {
      const { resourceIds, problems, accounts, regions } = read({
        [ARN]: DB,
        [ARNS]: `${QUEUE}, ARN:aws:rds:EU-WEST-1:${PRODUCTION}:db:payments-db\n ${BUCKET}/* ,\n`,
      });
      expect(resourceIds).toEqual([
        { id: DB, annotation: ARN },
        { id: QUEUE, annotation: ARNS },
        { id: BUCKET, annotation: ARNS },
      ]);
      expect(problems).toEqual([]);
      expect([accounts, regions]).toEqual([undefined, undefined]);
    });

    it('may hold a comma where there is only one', () => {
      const alarm = `arn:aws:cloudwatch:eu-west-1:${PRODUCTION}:alarm:slow, and late`;
      expect(read({ [ARN]: alarm }).ids).toEqual([alarm]);
    });

    it.each([
      'payments-db',
      'arn:aws:s3',
      'arn:aws:s3:::b*',
      `${DB.slice(0, -2)}?b`,
      'AWS::::Account:1',
    ])('leaves out %p, says so and goes on', bad => {
      const { ids, problems, messages } = read({ [ARNS]: `${bad},${QUEUE}` });
      expect(ids).toEqual([QUEUE]);
      expect(problems).toEqual([[ARNS, 'malformed']]);
      expect(messages[0]).toContain(bad);
      expect(messages[0].length).toBeGreaterThan(bad.length + 20);
    });

    it.each(['', '  ', ',', 7, {}])('says that %p is empty', value => {
      const { ids, problems } = read({ [ARNS]: value });
      expect(ids).toEqual([]);
      expect(problems).toEqual([[ARNS, 'malformed']]);
    });

    it('in an account or Region that is not read are kept and shown', () => {
      const foreign = DB.replace(PRODUCTION, FOREIGN);
      const away = DB.replace('eu-west-1', 'ap-south-1');
      const { ids, problems } = read({ [ARNS]: `${foreign},${away}` });
      expect(ids).toEqual([foreign, away]);
      expect(problems).toEqual([
        [ARNS, 'notATarget'],
        [ARNS, 'notATarget'],
      ]);
    });

    it('outside the narrowing are dropped', () => {
      const { ids, problems, accounts } = read({
        [ARNS]: `${DB},${QUEUE},${BUCKET}`,
        [ACCOUNT]: PRODUCTION,
      });
      expect(ids).toEqual([DB, BUCKET]);
      expect(accounts).toEqual([PRODUCTION]);
      expect(problems).toEqual([[ARNS, 'malformed']]);
      expect(read({ [ARN]: QUEUE, [REGION]: 'eu-west-1' })).toMatchObject({
        ids: [],
        problems: [[ARN, 'malformed']],
      });
    });

    it('are bounded in number', () => {
      const many = Array.from({ length: 600 }, (_, n) => `${DB}${n}`);
      const { ids, problems } = read({ [ARNS]: many.join('\n') });
      expect(ids).toHaveLength(500);
      expect(problems).toEqual([[ARNS, 'malformed']]);
    });
  });

  describe('tags', () => {
    it('are one set of pairs that all have to match', () => {
      const { tagSets, problems } = read({
        [TAGS]: 'service=shop,environment=production',
      });
      expect(tagSets).toEqual([
        {
          pairs: [
            { key: 'service', value: 'shop' },
            { key: 'environment', value: 'production' },
          ],
          annotation: TAGS,
        },
      ]);
      expect(problems).toEqual([]);
    });

    it.each(['', 'service=shop,production', 'service=shop,', 'a=1,a=2', 7])(
      'claim nothing where they are malformed, while the ARNs go on: %p',
      bad => {
        const { tagSets, ids, problems } = read({ [TAGS]: bad, [ARN]: DB });
        expect(tagSets).toEqual([]);
        expect(ids).toEqual([DB]);
        expect(problems).toEqual([[TAGS, 'malformed']]);
      },
    );
  });

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
      expect(read({ [ACCOUNT]: STAGING, [REGION]: 'eu-west-1' })).toMatchObject(
        {
          wholeAccounts: [],
          problems: [[ACCOUNT, 'refused']],
        },
      );
      expect(read({ [REGION]: 'eu-west-1' })).toMatchObject({
        wholeAccounts: [],
        problems: [[REGION, 'malformed']],
      });
      expect(read({ [ACCOUNT]: FOREIGN })).toMatchObject({
        wholeAccounts: [],
        problems: [[ACCOUNT, 'notATarget']],
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

    it('refuses ARNs of an owner who is known by tags only', () => {
      expect(
        read({ [ARNS]: `${DB},${BUCKET}` }, { claims: tagsOnly }),
      ).toMatchObject({
        ids: [],
        problems: [
          [ARNS, 'refused'],
          [ARNS, 'refused'],
        ],
      });
    });

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
      expect(read({}, { claims: accountsOnly, entity: related }).ids).toEqual(
        [],
      );
      related.relations = [
        { type: 'ownedBy', targetRef: 'group:default/data' },
      ];
      related.spec = { owner: 'web' };
      expect(read({}, { claims: accountsOnly, entity: related }).ids).toEqual([
        DB,
      ]);
    });
  });

  it('never shows more than the beginning of what was typed, nor endless problems', () => {
    const { messages } = read({
      [ARNS]: Array.from({ length: 5_000 }, () => 'x'.repeat(500)).join(','),
    });
    expect(messages.length).toBeLessThanOrEqual(100);
    expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(300);
  });
});
