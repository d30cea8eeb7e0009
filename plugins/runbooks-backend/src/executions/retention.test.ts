import { TestDatabases } from '@backstage/backend-test-utils';
import { ExecutionRetention } from './ExecutionRetention';
import { ExecutionWorld } from './__testUtils__/ExecutionWorld';

jest.setTimeout(60_000);

const DAY = 24 * 3_600;

describe('the retention of executions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'removes what ended long ago with all that belongs to it, and nothing else, on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const world = await ExecutionWorld.start(knex);
      const { submit, store } = world.replica();
      const retention = new ExecutionRetention({
        knex,
        clock: { now: () => world.now() },
        keepMs: 400 * DAY * 1_000,
      });
      const begin = async (runbook_id: string) => {
        const id = await world.request({ runbook_id });
        await submit(id);
        await knex('execution_steps').insert({
          execution_id: id,
          step_id: '1',
          position: 0,
          name: 'one',
          status: 'succeeded',
          inputs: '[]',
          has_outputs: false,
        });
        return id;
      };
      const old = await begin('a');
      const stuck = await begin('b');
      await store.transition({ id: old, from: ['running'], to: 'succeeded' });
      await store.transition({ id: stuck, from: ['running'], to: 'unknown' });
      world.advance(200 * DAY);
      const young = await begin('a');
      await store.transition({ id: young, from: ['running'], to: 'failed' });
      world.advance(201 * DAY);
      await retention.run(new AbortController().signal);
      const left = [stuck, young].sort();
      expect((await knex('executions').pluck('id')).sort()).toEqual(left);
      expect(
        (await knex('execution_steps').pluck('execution_id')).sort(),
      ).toEqual(left);
      expect(
        await knex('runbook_statistics').where('runbook_id', 'a').first(),
      ).toMatchObject({ runs: 1, succeeded_runs: 0, last_success_at: null });
    },
  );
});
