import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Crash } from '@opsready/backstage-plugin-opsready-node/testing';
import { step } from '../__testUtils__/FakeProvider';
import { ExecutionWorld } from '../executions/__testUtils__/ExecutionWorld';
import { Watchers } from '../watching/Watchers';

jest.setTimeout(120_000);

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('a replica that dies while it follows on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let world: ExecutionWorld;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
  });

  beforeEach(async () => {
    world = await ExecutionWorld.start(knex, { migrate: false });
    for (const table of ['executions', 'execution_steps', 'follow_targets']) {
      await knex(table).delete();
    }
  });

  /** A world without what was there before: each execution that is shown is one more moment to die. */
  const clear = async () => {
    world.provider.executions.clear();
    await knex('executions').delete();
    await knex('follow_targets').delete();
  };

  /** Somebody else may take the place: the one who held it is dead. */
  const forsake = () => knex('follow_leases').update({ expires_at: '' });

  it('leaves nothing that another one does not put right', async () => {
    const watchers = new Watchers({ knex, logger: mockServices.logger.mock() });
    for (let at = 1, end = 'died'; end === 'died'; at += 1) {
      await clear();
      const id = await world.request({ runbook_id: `${at}` });
      await world.replica().submit(id);
      const { provider_id } = await world.row(id);
      watchers.mark(id, 'user:default/alice');
      await watchers.flush();
      world.provider.set(provider_id ?? '', {
        status: 'succeeded',
        steps: [step('one'), step('two')],
      });
      const { crash, follow } = world.replica(new Crash(at));
      end = await Promise.race([follow().then(() => 'ended'), crash.died]);
      await crash.quiet();
      await forsake();
      await world.replica().follow();
      await world.replica().follow();
      const row = await world.row(id);
      expect({
        status: row.status,
        due: Boolean(row.steps_due),
        steps: await knex('execution_steps').where('execution_id', id),
        runs: (await knex('runbook_statistics')
          .where('runbook_id', `${at}`)
          .first('runs', 'succeeded_runs')) as unknown,
      }).toEqual({
        status: 'succeeded',
        due: false,
        steps: [expect.anything(), expect.anything()],
        runs: { runs: 1, succeeded_runs: 1 },
      });
    }
  });

  it('leaves no stop undone that somebody wanted', async () => {
    for (let at = 1, end = 'died'; end === 'died'; at += 1) {
      await clear();
      const id = await world.request({ runbook_id: `${at}` });
      await world.replica().submit(id);
      await world.replica().store.transition({
        id,
        from: ['running'],
        to: 'stopping',
        set: { stop_requested_by: 'user:default/bob', stop_due_at: '' },
      });
      const { crash, follow } = world.replica(new Crash(at));
      end = await Promise.race([follow().then(() => 'ended'), crash.died]);
      await crash.quiet();
      await forsake();
      // Patience has run out.
      await knex('executions')
        .whereNotNull('stop_due_at')
        .update({ stop_due_at: '' });
      await world.replica().follow();
      expect(await world.row(id)).toMatchObject({ status: 'cancelled' });
    }
  });
});
