import { TestDatabases } from '@backstage/backend-test-utils';
import {
  PermissionCondition,
  AuthorizeResult,
  PermissionCriteria,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { RiskClass } from '@opsready/backstage-plugin-runbooks-common';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  ExecutionWorld,
  PLAN,
} from '../../executions/__testUtils__/ExecutionWorld';
import { placesOfPlan } from '../../launch/subjectOf';
import { runbookLaunchConditions as conditions } from '.';
import { RunbookLaunch } from './RunbookLaunch';
import { launchRules } from './rules';
import { storedLaunches } from './storedLaunches';
import { whereVisible } from './whereVisible';

jest.setTimeout(60_000);

const OWNERS = ['group:default/a', 'group:default/b'];
const PEOPLE = ['user:default/x', 'user:default/y'];
const ACCOUNTS = ['111111111111', '222222222222'];
/** Where plans run: in an account, in several, and where people do it. */
const PLACES = [[ACCOUNTS[0]], [ACCOUNTS[1]], [...ACCOUNTS], []];
const CLASSES: RiskClass[] = ['readOnly', 'mutating', 'destructive'];
const ENTITIES = [
  'component:default/owned-a',
  'component:default/owned-b',
  'component:default/orphan',
];

function spread([account, ...others]: string[]) {
  const region = 'eu-west-1';
  return {
    account: account ?? null,
    plan: JSON.stringify({
      ...PLAN,
      place: account ? { account, region } : undefined,
      locations: others.map(other => ({ account: other, region })),
    }),
  };
}

type Criteria = PermissionCriteria<PermissionCondition>;

const rules = {
  getRuleByName: (name: string) =>
    Object.values(launchRules).find(rule => rule.name === name) as any,
};
const toCriteria = createConditionTransformer<any>(rules as any);
const isAuthorized = createConditionAuthorizer<RunbookLaunch>(rules as any);

const leaf: fc.Arbitrary<Criteria> = fc.oneof(
  fc.subarray(OWNERS).map(claims => conditions.isEntityOwner({ claims })),
  fc.subarray(PEOPLE).map(users => conditions.isRequester({ users })),
  fc.subarray(ACCOUNTS).map(accounts => conditions.inAccount({ accounts })),
  fc
    .subarray(CLASSES)
    .map(riskClasses => conditions.hasRiskClass({ riskClasses })),
);
const anyCriteria = fc.letrec<{ node: Criteria }>(tie => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('node').map(not => ({ not })),
    fc
      .array(tie('node'), { minLength: 1, maxLength: 3 })
      .map(parts => ({ anyOf: parts }) as Criteria),
    fc
      .array(tie('node'), { minLength: 1, maxLength: 3 })
      .map(parts => ({ allOf: parts }) as Criteria),
  ),
})).node;

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('conditions on launches in %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let database: Knex;
  let ids: string[];

  beforeAll(async () => {
    database = await databases.init(databaseId);
    const world = await ExecutionWorld.start(database);
    for (const [index, entity_ref] of ENTITIES.entries()) {
      await database('entities').insert({
        entity_ref,
        kind: 'component',
        namespace: 'default',
        name: entity_ref,
        owner_ref: OWNERS[index] ?? null,
        search_text: '',
        content_hash: '',
      });
    }
    let count = 0;
    for (const entity_ref of ENTITIES) {
      for (const accounts of PLACES) {
        for (const risk_class of [...CLASSES, null]) {
          count += 1;
          await world.request({
            runbook_id: `runbook-${count}`,
            entity_ref,
            ...spread(accounts),
            risk_class,
            requested_by: [...PEOPLE, null][count % 3],
          });
        }
      }
    }
    ids = await database('executions').orderBy('id').pluck('id');
  });

  it('let through what the rules let through one by one', async () => {
    const stored = await storedLaunches(database, ids);
    const plans = new Map<string, string>(
      await database('executions')
        .select('id', 'plan')
        .then(rows => rows.map(({ id, plan }) => [id, plan])),
    );
    // As where one of them is looked at: once for each account that its plan names.
    const launches = ids.map((id, index) => {
      const places = placesOfPlan(JSON.parse(plans.get(id)!));
      return places.length > 0
        ? places.map(({ account }) => ({ ...stored[index]!, account }))
        : [stored[index]!];
    });
    await fc.assert(
      fc.asyncProperty(anyCriteria, async criteria => {
        const decision: PolicyDecision = {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'runbooks',
          resourceType: 'runbook-launch',
          conditions: criteria,
        };
        const query = database('executions').orderBy('id').pluck('id');
        whereVisible({
          database,
          query,
          visible: { readable: 'all', criteria: toCriteria(criteria) },
        });
        expect(await query).toEqual(
          ids.filter((_, index) =>
            launches[index].every(launch => isAuthorized(decision, launch)),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are cut to what the catalog shows', async () => {
    const query = database('executions')
      .distinct('entity_ref')
      .pluck('entity_ref');
    whereVisible({
      database,
      query,
      visible: {
        readable: new Set([ENTITIES[0], ENTITIES[2]]),
        criteria: toCriteria({
          not: conditions.isEntityOwner({ claims: [OWNERS[0]] }),
        }),
      },
    });
    expect(await query).toEqual([ENTITIES[2]]);
  });
});
