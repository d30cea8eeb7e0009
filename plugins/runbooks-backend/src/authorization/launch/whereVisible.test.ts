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
import { ExecutionWorld } from '../../executions/__testUtils__/ExecutionWorld';
import { runbookLaunchConditions as conditions } from '.';
import { RunbookLaunch } from './RunbookLaunch';
import { launchRules } from './rules';
import { storedLaunches } from './storedLaunches';
import { whereVisible } from './whereVisible';

jest.setTimeout(60_000);

const OWNERS = ['group:default/a', 'group:default/b'];
const PEOPLE = ['user:default/x', 'user:default/y'];
const ACCOUNTS = ['111111111111', '222222222222'];
const CLASSES: RiskClass[] = ['readOnly', 'mutating', 'destructive'];
const ENTITIES = [
  'component:default/owned-a',
  'component:default/owned-b',
  'component:default/orphan',
];

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
      for (const account of [...ACCOUNTS, null]) {
        for (const risk_class of [...CLASSES, null]) {
          count += 1;
          await world.request({
            runbook_id: `runbook-${count}`,
            entity_ref,
            account,
            risk_class,
            requested_by: [...PEOPLE, null][count % 3],
          });
        }
      }
    }
    ids = await database('executions').orderBy('id').pluck('id');
  });

  it('let through what the rules let through one by one', async () => {
    const launches = await storedLaunches(database, ids);
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
          ids.filter((_, index) => isAuthorized(decision, launches[index])),
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
