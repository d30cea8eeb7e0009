import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ALICE,
  BOB,
  ExecutionWorld,
} from '../executions/__testUtils__/ExecutionWorld';
import { NewExecution } from '../executions/ExecutionRow';
import { recomputeStatistics } from './recomputeStatistics';

jest.setTimeout(60_000);

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('the statistics of runbooks on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let world: ExecutionWorld;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
  });

  beforeEach(async () => {
    await knex('executions').delete();
    await knex('runbook_statistics').delete();
    world = await ExecutionWorld.start(knex, { migrate: false });
  });

  /** One that ran for so many seconds. */
  const run = async (
    seconds: number,
    to: 'succeeded' | 'failed' | 'cancelled' = 'succeeded',
    more: Partial<NewExecution> = {},
  ) => {
    const id = await world.request(more);
    const { submit, store } = world.replica();
    await submit(id);
    world.advance(seconds);
    await store.transition({ id, from: ['running'], to });
    return id;
  };

  const statistics = async (runbookId = 'restart-id') => {
    const row = await knex('runbook_statistics')
      .where('runbook_id', runbookId)
      .first();
    return (
      row && { ...row, median_duration_ms: Number(row.median_duration_ms) }
    );
  };

  it('count what ran and how it went, and tell the last run', async () => {
    await run(10);
    await run(500, 'failed');
    const { id } = { id: await run(20, 'cancelled') };
    expect(await statistics()).toMatchObject({
      runs: 3,
      finished_runs: 3,
      succeeded_runs: 1,
      median_duration_ms: 10_000,
      last_success_at: '2026-01-01T00:00:10.000Z',
      last_run_id: id,
      last_run_status: 'cancelled',
      last_run_at: '2026-01-01T00:08:30.000Z',
      last_run_by: ALICE,
    });
  });

  it.each([
    { seconds: [30], median: 30_000 },
    { seconds: [10, 40], median: 25_000 },
    { seconds: [50, 10, 30], median: 30_000 },
    { seconds: [1, 100, 3, 2], median: 2_500 },
  ])('give the median of $seconds as $median', async ({ seconds, median }) => {
    for (const length of seconds) {
      await run(length);
    }
    expect((await statistics()).median_duration_ms).toBe(median);
  });

  it('do not count what never ran', async () => {
    const id = await world.request();
    await world
      .replica()
      .store.transition({ id, from: ['requested'], to: 'cancelled' });
    expect(await statistics()).toMatchObject({ runs: 0, last_run_id: null });
  });

  it('count one that runs still as a run, but not as a finished one', async () => {
    const id = await world.request();
    await world.replica().submit(id);
    expect(await statistics()).toMatchObject({
      runs: 1,
      finished_runs: 0,
      last_run_status: 'running',
    });
  });

  it('know who is not the author', async () => {
    await run(10, 'succeeded', { author: ALICE });
    expect(await statistics()).toMatchObject({
      last_success_at: '2026-01-01T00:00:10.000Z',
      last_success_by_other_at: null,
      last_run_by_other_at: null,
    });
    await run(10, 'succeeded', { author: ALICE, requested_by: BOB });
    await run(10, 'failed', { author: ALICE, requested_by: BOB });
    expect(await statistics()).toMatchObject({
      last_success_by_other_at: '2026-01-01T00:00:20.000Z',
      last_run_by_other_at: '2026-01-01T00:00:20.000Z',
    });
  });

  it('are right when two executions of a runbook end at the same time', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, async (_, count) => {
        const entity_ref = `component:default/c${count}`;
        const id = await world.request({ entity_ref });
        await world.replica().submit(id);
        return id;
      }),
    );
    await Promise.all(
      ids.map(id =>
        world
          .replica()
          .store.transition({ id, from: ['running'], to: 'succeeded' }),
      ),
    );
    expect(await statistics()).toMatchObject({ runs: 8, succeeded_runs: 8 });
  });

  it('are computed for many runbooks at once, and for those without executions', async () => {
    await run(10, 'succeeded', { runbook_id: 'a' });
    await run(20, 'succeeded', { runbook_id: 'b' });
    await knex('runbook_statistics').delete();
    await recomputeStatistics(knex, ['a', 'b', 'c', 'a']);
    expect(
      await knex('runbook_statistics').orderBy('runbook_id'),
    ).toMatchObject([
      { runbook_id: 'a', runs: 1 },
      { runbook_id: 'b', runs: 1 },
      { runbook_id: 'c', runs: 0, last_run_id: null },
    ]);
  });
});
