import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ExecutionStatus,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { BOB, ExecutionWorld, SHOP } from './__testUtils__/ExecutionWorld';
import { ExecutionChange } from './ExecutionObserver';
import { mayBecome, TRANSITIONS } from './transitions';

jest.setTimeout(120_000);

const ALL = Object.keys(TRANSITIONS) as ExecutionStatus[];

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('the store of executions on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let world: ExecutionWorld;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
  });

  beforeEach(async () => {
    await knex('executions').delete();
    world = await ExecutionWorld.start(knex, { migrate: false });
  });

  describe('one at a time per entity and runbook', () => {
    it('holds between replicas, and names the other one', async () => {
      const asked = await Promise.allSettled(
        Array.from({ length: 5 }, () =>
          world.replica().store.create(world.newExecution()),
        ),
      );
      const stored = asked.filter(({ status }) => status === 'fulfilled');
      expect(stored).toHaveLength(1);
      const [{ id }] = await knex('executions').select('id');
      const refused = asked.find(({ status }) => status === 'rejected');
      expect(refused).toMatchObject({
        reason: {
          name: 'ConflictError',
          message: expect.stringContaining(id),
        },
      });
    });

    it.each(ALL)('is kept by %s unless that is an end', async status => {
      const id = await world.request();
      await knex('executions').where({ id }).update({ status });
      const refused = await world.request().then(
        () => false,
        error =>
          String(error).includes(
            `'Restart the service' is ${status} for ${SHOP} already`,
          ),
      );
      expect(refused).toBe(!isFinished(status));
    });

    it('lets other entities and runbooks be', async () => {
      await world.request();
      await world.request({ entity_ref: 'component:default/cart' });
      await world.request({ runbook_id: 'other' });
      expect(await knex('executions')).toHaveLength(3);
    });
  });

  it('takes the longest titles and names that there are', async () => {
    const letters = (length: number) =>
      Array.from({ length }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * 7_919) % 20_000)),
      ).join('');
    const ref = `component:${'n'.repeat(63)}/${'m'.repeat(63)}`;
    const id = await world.request({
      runbook_title: letters(500),
      runbook_name: letters(1_000),
      entity_ref: ref,
      requested_by: ref.replace('component', 'user'),
    });
    expect(await world.row(id)).toMatchObject({ runbook_title: letters(500) });
  });

  it('answers a repeated request with what is there', async () => {
    const first = world.newExecution();
    const { store } = world.replica();
    expect(await store.create(first)).toMatchObject({ created: true });
    const again = { ...first, id: randomUUID() };
    expect(await store.create(again)).toMatchObject({
      created: false,
      execution: { id: first.id },
    });
  });

  it('keeps what a start needs no longer than that', async () => {
    const id = await world.request();
    const { store } = world.replica();
    await store.transition({ id, from: ['requested'], to: 'submitting' });
    expect((await world.row(id)).sealed).toEqual(expect.any(String));
    await store.transition({ id, from: ['submitting'], to: 'unknown' });
    expect((await world.row(id)).sealed).toBeNull();
  });

  it('knows how long it ran, and whether its author did it', async () => {
    const { store } = world.replica();
    const finish = async (id: string) => {
      await store.transition({ id, from: ['requested'], to: 'submitting' });
      const started_at = world.now().toISOString();
      const set = { started_at };
      await store.transition({ id, from: ['submitting'], to: 'running', set });
      world.advance(90);
      await store.transition({ id, from: ['running'], to: 'succeeded' });
      return world.row(id);
    };
    const own = await finish(await world.request({ author: 'Alice' }));
    expect(Number(own.duration_ms)).toBe(90_000);
    expect(own.finished_at).toBe(world.now().toISOString());
    expect(Boolean(own.by_other)).toBe(false);
    const other = await finish(await world.request({ author: BOB }));
    expect(Boolean(other.by_other)).toBe(true);
    const nobody = await finish(await world.request());
    expect(Boolean(nobody.by_other)).toBe(false);
  });

  it('tells of a change when it is committed, and only then', async () => {
    const recorded: ExecutionChange[] = [];
    const committed: ExecutionChange[] = [];
    world.observers.push({
      record: async (_, changes) => void recorded.push(...changes),
      committed: changes => void committed.push(...changes),
    });
    const { store } = world.replica();
    const id = await world.request();
    const to = 'cancelled';
    await knex
      .transaction(async trx => {
        await store.transition({ id, from: ['requested'], to }, trx);
        throw new Error('Not after all');
      })
      .catch(() => {});
    await store.transition({ id, from: ['requested'], to, actor: BOB });
    await store.transition({ id, from: ['requested'], to });
    const change = { executionId: id, runbookId: 'restart-id' };
    expect(recorded.map(one => one.to)).toEqual(['requested', to, to]);
    expect(committed.map(one => one.to)).toEqual(['requested', to]);
    expect(committed[1]).toEqual({ ...change, to, actor: BOB });
  });

  it('rejects a change that the table does not allow', async () => {
    const id = await world.request();
    const { store } = world.replica();
    await expect(
      store.transition({ id, from: ['succeeded'], to: 'running' }),
    ).rejects.toThrow('succeeded does not become running');
  });

  it('keeps its word whatever two replicas do at the same time', async () => {
    const change = fc.record({
      from: fc.constantFrom(...ALL),
      to: fc.constantFrom(...ALL),
      backwards: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(change, change), { maxLength: 12 }),
        async pairs => {
          await knex('executions').delete();
          const id = await world.request();
          const replicas = [world.replica(), world.replica()];
          let before = await world.row(id);
          for (const pair of pairs) {
            world.clock.time += pair[0].backwards ? -5_000 : 5_000;
            // What the status is now comes often enough to get anywhere.
            const { status } = before;
            const tries = pair.map(({ from, to }, index) => ({
              from: index === 0 ? status : from,
              to,
            }));
            const done = await Promise.all(
              tries.map(async ({ from, to }, index) =>
                mayBecome(from, to)
                  ? replicas[index].store.transition({ id, from: [from], to })
                  : false,
              ),
            );
            const after = await world.row(id);
            const happened = tries.filter((_, index) => done[index]);
            // Each that happened had its `from`, one after the other.
            expect(reachable(status, happened)).toContain(after.status);
            expect(after.status_since >= before.status_since).toBe(true);
            expect(isFinished(status) && happened.length > 0).toBe(false);
            before = after;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Where all of these changes lead, in any order in which each finds its `from`. */
function reachable(
  status: ExecutionStatus,
  changes: Array<{ from: ExecutionStatus; to: ExecutionStatus }>,
): ExecutionStatus[] {
  if (changes.length === 0) {
    return [status];
  }
  return changes.flatMap((change, index) =>
    change.from === status
      ? reachable(change.to, changes.toSpliced(index, 1))
      : [],
  );
}
