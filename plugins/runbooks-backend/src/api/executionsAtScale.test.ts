import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ExecutionFilter } from './readModels/ExecutionFilter';
import { filterExecutions } from './readModels/filterExecutions';
import { VisibleLaunches } from '../authorization/launch/whereVisible';
import { ExecutionWorld } from '../executions/__testUtils__/ExecutionWorld';
import { whereOpen } from '../following/whereOpen';

jest.setTimeout(300_000);

const COUNT = 100_000;

/** A node of a plan of PostgreSQL that was run. */
interface PlanNode {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Rows of executions that were looked at to answer. */
function rowsRead(node: PlanNode): number {
  const own =
    node['Relation Name'] === 'executions'
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) *
        node['Actual Loops']
      : 0;
  return (node.Plans ?? []).reduce((sum, plan) => sum + rowsRead(plan), own);
}

async function explained(query: Knex.QueryBuilder): Promise<PlanNode> {
  const { sql, bindings } = query.toSQL().toNative();
  const { rows } = await query.client
    .acquireConnection()
    .then(async (connection: any) => {
      try {
        return await connection.query(
          `explain (analyze, format json) ${sql}`,
          bindings,
        );
      } finally {
        await query.client.releaseConnection(connection);
      }
    });
  return rows[0]['QUERY PLAN'][0].Plan;
}

describe.each(TestDatabases.create({ ids: ['POSTGRES_18'] }).eachSupportedId())(
  '100,000 executions on %s',
  databaseId => {
    const databases = TestDatabases.create({ ids: [databaseId] });
    let knex: Knex;

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await ExecutionWorld.start(knex);
      await knex.raw(
        `insert into executions (id, request_key, runbook_id, runbook_title, runbook_name, area, entity_ref, owner_ref,
         executor_id, status, status_since, risk_class, plan, plan_hash, document_name, account, region, requested_by,
         requested_at, provider_id, started_at, finished_at, outside, search_text)
       select 'x' || n, 'k' || n, 'r' || n % 5000, 'Runbook ' || n % 5000, 'runbook-' || n % 5000, 'change',
         case when n % 10 > 0 then 'component:default/c' || n % 20000 end, 'group:default/g' || n % 100,
         'fake', case when n % 1000 = 0 then 'running' when n % 7 = 0 then 'failed' else 'succeeded' end, '',
         'mutating', repeat('{"plan"}', 300), '', 'doc', (111111111111 + n % 50)::text, 'eu-west-1',
         case when n % 10 > 0 then 'user:default/u' || n % 500 end,
         to_char(timestamp '2026-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'p' || n,
         '2026', case when n % 1000 > 0 then '2026' end, n % 10 = 0, 'runbook ' || n % 5000
       from generate_series(1, ?) n`,
        [COUNT],
      );
      await knex.raw(
        `insert into runbook_bindings (runbook_id, entity_ref, reason, entry, hands_down)
       select 'r' || n, 'component:default/c' || n, 'tag', '', false from generate_series(0, 4999) n`,
      );
      await knex.raw(
        `insert into entities (entity_ref, kind, namespace, name, owner_ref, search_text, content_hash)
       select 'component:default/c' || n, 'component', 'default', 'c' || n, 'group:default/g' || n % 100, '', ''
       from generate_series(0, 19999) n`,
      );
      await knex.raw('analyze');
    });

    const page = async (
      filter: ExecutionFilter,
      visible: VisibleLaunches = { readable: 'all' },
    ) => {
      const query = filterExecutions({
        database: knex,
        filter,
        visible: [visible],
        grants: [{ owner: 'group:default/g1', documents: ['*'] }],
        now: new Date(),
      });
      return explained(
        query
          .select('x.id', 'x.requested_at')
          .orderBy([
            { column: 'x.requested_at', order: 'desc' },
            { column: 'x.id', order: 'desc' },
          ])
          .limit(25),
      );
    };

    const some = {
      readable: new Set(
        Array.from({ length: 1_000 }, (_, n) => `component:default/c${n}`),
      ),
    };

    it.each([
      { name: 'everything', filter: {}, most: 25 },
      {
        name: 'one entity',
        filter: { entityRef: 'component:default/c17' },
        most: 100,
      },
      { name: 'one runbook', filter: { runbookId: 'r17' }, most: 100 },
      {
        name: 'a frequent status',
        filter: { status: ['failed'] },
        most: 1_000,
      },
      { name: 'a rare status', filter: { status: ['running'] }, most: 1_000 },
      {
        name: 'a status that none has',
        filter: { status: ['unknown'] },
        most: 0,
      },
      {
        name: 'one person',
        filter: { requestedBy: 'user:default/u17' },
        most: 1_000,
      },
      {
        name: 'an account',
        filter: { account: ['111111111115'] },
        most: 5_000,
      },
    ] as Array<{ name: string; filter: ExecutionFilter; most: number }>)(
      'a page of $name looks at no more than $most of them',
      async ({ filter, most }) => {
        expect(rowsRead(await page(filter))).toBeLessThanOrEqual(most);
      },
    );

    it('a page for a caller who sees some entities looks at few of them', async () => {
      expect(rowsRead(await page({}, some))).toBeLessThanOrEqual(5_000);
    });

    it('what is to be followed in a place is found without looking at what has ended', async () => {
      const plan = await explained(
        knex('executions')
          .where({
            executor_id: 'fake',
            account: '111111111111',
            region: 'eu-west-1',
          })
          .modify(whereOpen)
          .whereNot('status', 'unknown')
          .select('id'),
      );
      expect(rowsRead(plan)).toBeLessThanOrEqual(100);
    });
  },
);
