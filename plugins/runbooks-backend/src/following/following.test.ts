import { setTimeout as delay } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { FakeExecutor } from '../__testUtils__/FakeExecutor';
import { DENIED, PLACE, step, THROTTLED } from '../__testUtils__/FakeProvider';
import {
  ExecutionWorld,
  PLAN,
  SHOP,
} from '../executions/__testUtils__/ExecutionWorld';
import { seedRunbook } from '../executions/__testUtils__/seedRunbook';
import { Watchers } from '../watching/Watchers';

jest.setTimeout(120_000);

const TARGET = `fake:${PLACE.account}/${PLACE.region}`;

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('following on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let world: ExecutionWorld;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
    await seedRunbook(knex);
  });

  beforeEach(async () => {
    for (const table of [
      'executions',
      'execution_steps',
      'execution_children',
      'execution_watchers',
      'follow_targets',
      'follow_leases',
      'runbook_statistics',
    ]) {
      await knex(table).delete();
    }
    world = await ExecutionWorld.start(knex, { migrate: false });
  });

  const running = async (
    more: Parameters<ExecutionWorld['request']>[0] = {},
  ) => {
    const id = await world.request(more);
    await world.replica().submit(id);
    const { provider_id } = await world.row(id);
    return { id, providerId: provider_id ?? '' };
  };

  const watch = async (id: string) => {
    const watchers = new Watchers({ knex, logger: mockServices.logger.mock() });
    watchers.mark(id, 'user:default/alice');
    await watchers.flush();
  };

  const stepsOf = async (id: string) =>
    knex('execution_steps').where('execution_id', id).orderBy('position');

  const target = async () =>
    knex('follow_targets').where('target_id', TARGET).first();

  it('takes over how an execution ends, and when', async () => {
    const { id, providerId } = await running();
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({ status: 'running' });
    world.advance(90);
    world.provider.set(providerId, {
      status: 'failed',
      message: 'Step two failed: password=hunter22',
    });
    world.advance(10);
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'failed',
      finished_at: '2026-01-01T00:01:30.000Z',
      message: 'Step two failed: password=******',
    });
    expect(Number((await world.row(id)).duration_ms)).toBe(90_000);
  });

  it('says what an execution waits for, and that it goes on', async () => {
    const { id, providerId } = await running();
    world.provider.set(providerId, {
      status: 'waiting',
      waitingFor: {
        kind: 'pause',
        stepName: 'one',
        message: 'Look at the dashboard.',
        canSignal: true,
      },
    });
    await world.replica().follow();
    const waiting = await world.row(id);
    expect(waiting).toMatchObject({
      status: 'waiting',
      message: 'Look at the dashboard.',
    });
    expect(JSON.parse(waiting.waiting_for ?? '')).toMatchObject({
      kind: 'pause',
      canSignal: true,
    });
    world.provider.set(providerId, { status: 'running' });
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      message: null,
      waiting_for: null,
    });
  });

  it('writes nothing where nothing has changed', async () => {
    const { id, providerId } = await running();
    await watch(id);
    world.provider.set(providerId, { steps: [step('one', 'running')] });
    await world.replica().follow();
    expect(world.changed).toEqual([id]);
    const before = [await world.row(id), await stepsOf(id)];
    world.advance(5);
    await world.replica().follow();
    expect(world.changed).toEqual([id]);
    expect([await world.row(id), await stepsOf(id)]).toEqual(before);
  });

  it('reads steps of what is watched only, and once at the end, with secrets masked', async () => {
    const { id, providerId } = await running();
    const steps = [
      step('one', 'succeeded', {
        inputs: [
          { name: 'Cluster', value: 'shop' },
          { name: 'Password', value: 'hunter22' },
          { name: 'Declared', value: 'hidden', secret: true },
        ],
        hasOutputs: true,
      }),
      step('two', 'failed', {
        parentId: 'one',
        iteration: 2,
        message: 'token=abcdefgh\u0000',
        inputs: [{ name: 'Binary', value: 'a\u0000b' }],
      }),
    ];
    world.provider.set(providerId, { steps });
    await world.replica().follow();
    expect(await stepsOf(id)).toEqual([]);

    world.provider.set(providerId, { status: 'succeeded', steps });
    await world.replica().follow();
    expect(await stepsOf(id)).toEqual([]);
    await world.replica().follow();
    const [one, two] = await stepsOf(id);
    expect(JSON.parse(one.inputs)).toEqual([
      { name: 'Cluster', value: 'shop' },
      { name: 'Password', value: '******', secret: true },
      { name: 'Declared', value: '******', secret: true },
    ]);
    expect(two).toMatchObject({
      parent_id: 'one',
      iteration: 2,
      message: 'token=******',
    });
    const row = await world.row(id);
    expect(row.steps_read_at).toEqual(expect.any(String));
    expect(Boolean(row.steps_due)).toBe(false);
    expect(JSON.stringify([row, one, two])).not.toMatch(/hunter|hidden|abcdef/);
  });

  it('masks the values of secret parameters wherever they turn up', async () => {
    const plan = JSON.stringify({
      ...PLAN,
      parameters: [{ name: 'Key', value: '******', secret: true }],
    });
    const { id, providerId } = await running({ plan });
    world.provider.set(providerId, {
      status: 'failed',
      message: 'It did not take open-sesame.',
      parameters: { Key: ['open-sesame'], ApiToken: ['by-its-name'] },
      steps: [
        step('one', 'failed', {
          inputs: [
            { name: 'commands', value: 'login --key open-sesame --now' },
            { name: 'Payload', value: '{"x":"by-its-name"}' },
          ],
          message: 'open-sesame is wrong.',
        }),
      ],
      children: [{ providerId: 'c', status: 'failed', message: 'open-sesame' }],
    });
    await world.replica().follow();
    const stored = JSON.stringify([
      await world.row(id),
      await stepsOf(id),
      await knex('execution_children'),
      await knex('audit_entries'),
    ]);
    expect(stored).toContain('login --key ****** --now');
    expect(stored).toContain('It did not take ******.');
    expect(stored).not.toMatch(/open-sesame|by-its-name/);
  });

  it('takes over nothing that may be secret before it knows what is', async () => {
    const plan = JSON.stringify({
      ...PLAN,
      parameters: [{ name: 'Key', value: '******', secret: true }],
    });
    const id = await world.request({ plan });
    world.provider.trouble('start', {
      error: new Error('The answer was lost.'),
      after: true,
    });
    await world.replica().submit(id);
    world.provider.set('provided-1', {
      status: 'failed',
      message: 'Not open-sesame.',
      parameters: { Key: ['open-sesame'] },
    });
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      message: null,
    });
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'failed',
      message: 'Not ******.',
    });
  });

  it('keeps the children of a run over several places', async () => {
    const { id, providerId } = await running();
    const child = (status: 'running' | 'failed') => ({
      children: [
        { providerId: 'c1', status, place: PLACE, message: 'pwd' },
        { providerId: 'c2', status: 'succeeded' as const, target: 'i-1' },
      ],
    });
    world.provider.set(providerId, child('running'));
    await world.replica().follow();
    world.provider.set(providerId, child('failed'));
    await world.replica().follow();
    expect(await knex('execution_children').orderBy('position')).toMatchObject([
      { execution_id: id, provider_id: 'c1', status: 'failed' },
      { execution_id: id, provider_id: 'c2', target: 'i-1' },
    ]);
  });

  it('does not know what became of one that was deleted', async () => {
    const { id, providerId } = await running();
    world.provider.executions.delete(providerId);
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining(providerId),
    });
    await world.replica().follow();
    await expect(world.request()).rejects.toThrow('is unknown');
  });

  it('shows what was started outside, without a person, and counts it', async () => {
    const plan = { documentName: 'restart', place: PLACE };
    const theirs = world.provider.start({ plan });
    world.provider.start({
      plan: { documentName: 'unheard-of', place: PLACE },
    });
    const { id } = await running();
    await world.replica().follow();
    const [outside, ...others] = await knex('executions').whereNot({ id });
    expect(others).toEqual([]);
    expect(outside).toMatchObject({
      runbook_id: 'restart-id',
      runbook_title: 'Restart the service',
      status: 'running',
      entity_ref: null,
      requested_by: null,
      provider_id: theirs,
    });
    world.advance(30);
    world.provider.set(theirs, { status: 'succeeded' });
    await world.replica().follow();
    expect(await knex('runbook_statistics').first()).toMatchObject({
      runbook_id: 'restart-id',
      runs: 2,
      finished_runs: 1,
      succeeded_runs: 1,
      median_duration_ms: 30_000,
      last_success_at: '2026-01-01T00:00:30.000Z',
      last_success_by_other_at: null,
    });
  });

  it('takes in what began and ended between two reads', async () => {
    await world.replica().follow();
    world.advance(60);
    const plan = { documentName: 'restart', place: PLACE };
    world.provider.set(world.provider.start({ plan }), { status: 'failed' });
    world.advance(60);
    await world.replica().follow();
    await world.replica().follow();
    expect(await knex('executions')).toMatchObject([
      { status: 'failed', finished_at: '2026-01-01T00:01:00.000Z' },
    ]);
  });

  it('recognises ours by its mark before the start has answered', async () => {
    const id = await world.request();
    world.provider.trouble('start', {
      error: new Error('The answer was lost.'),
      after: true,
    });
    await world.replica().submit(id);
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      provider_id: 'provided-1',
    });
    expect(await knex('executions')).toHaveLength(1);
  });

  it('waits to see whether one is ours that carries no mark yet', async () => {
    const id = await world.request();
    world.provider.trouble('start', {
      error: new Error('The answer was lost.'),
      after: true,
    });
    await world.replica().submit(id);
    const theirs = world.provider.executions.get('provided-1')!;
    const { executionId } = theirs;
    theirs.executionId = undefined;
    theirs.status = 'succeeded';
    await world.replica().follow();
    expect(await knex('executions').pluck('id')).toEqual([id]);
    theirs.executionId = executionId;
    world.advance(60);
    await world.replica().recover();
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({ status: 'succeeded' });
    expect(await knex('executions')).toHaveLength(1);
  });

  it('finds again what was given up', async () => {
    const { id, providerId } = await running();
    const there = world.provider.executions.get(providerId)!;
    world.provider.executions.delete(providerId);
    await world.replica().follow();
    world.provider.executions.set(providerId, there);
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      message: null,
    });
  });

  it('does not open again what a person has closed, but shows what runs', async () => {
    const id = await world.request({ executor_id: 'once' });
    world.provider.trouble('start', { error: THROTTLED, after: true });
    await knex('runbooks').update({ executor_id: 'once' });
    const { submit, store, follow } = world.replica();
    await expect(submit(id)).rejects.toThrow('Too many');
    await knex('executions').where({ id }).update({ status: 'unknown' });
    await store.transition({ id, from: ['unknown'], to: 'cancelled' });
    await follow();
    expect(await world.row(id)).toMatchObject({ status: 'cancelled' });
    expect(await knex('executions').whereNot({ id })).toMatchObject([
      { status: 'running', provider_id: 'provided-1', entity_ref: null },
    ]);
    await knex('runbooks').update({ executor_id: 'fake' });
  });

  it.each([
    ['denied', DENIED],
    ['throttled', THROTTLED],
  ])(
    'keeps what is known where the provider cannot be read: %s',
    async (_, error) => {
      const { id } = await running();
      await world.replica().follow();
      world.advance(60);
      // Of two executors, twice each.
      const trouble = { error };
      world.provider.trouble('follow', trouble, trouble, trouble, trouble);
      const before = await world.row(id);
      await world.replica().follow();
      const first = await target();
      expect(first).toMatchObject({
        failing_since: '2026-01-01T00:01:00.000Z',
        last_success_at: '2026-01-01T00:00:00.000Z',
        message: error.message,
        failures: 1,
      });
      world.advance(60);
      await world.replica().follow();
      expect(await target()).toMatchObject({
        failing_since: '2026-01-01T00:01:00.000Z',
        failures: 2,
      });
      expect(await world.row(id)).toEqual(before);
      await world.replica().follow();
      expect(await target()).toMatchObject({
        failing_since: null,
        message: null,
        failures: 0,
      });
    },
  );

  it('comes back soon where something runs, later where nothing does, and at once when something begins', async () => {
    const dueIn = async () => Date.parse((await target()).due_at) - Date.now();
    await world.replica().follow();
    expect(await dueIn()).toBeGreaterThan(100_000);
    const { providerId } = await running();
    expect(await dueIn()).toBeLessThanOrEqual(0);
    await world.replica().follow();
    expect(await dueIn()).toBeGreaterThan(0);
    expect(await dueIn()).toBeLessThanOrEqual(5_000);
    world.provider.set(providerId, { status: 'succeeded' });
    await world.replica().follow();
    await world.replica().follow();
    expect(await dueIn()).toBeGreaterThan(100_000);
  });

  it('stores what comes in slowly before all has come in', async () => {
    for (const runbook_id of ['one', 'other']) {
      const { providerId } = await running({ runbook_id });
      world.provider.set(providerId, { status: 'succeeded' });
    }
    const [fake] = world.executors;
    const follow = fake.follow.bind(fake);
    let stored: string[] = [];
    fake.follow = async function* slow(options) {
      for await (const observed of follow(options)) {
        await delay(1_100);
        yield observed;
        stored = await knex('executions').pluck('status');
      }
    };
    await world.replica().follow();
    expect(stored).toEqual(['succeeded', 'succeeded']);
  });

  it('reads a place with one replica at a time', async () => {
    await running();
    let most = 0;
    let now = 0;
    const [fake] = world.executors;
    const follow = fake.follow.bind(fake);
    fake.follow = async function* slow(options) {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      yield* follow(options);
      now -= 1;
    };
    const replicas = [world.replica(), world.replica(), world.replica()];
    await Promise.all(replicas.map(replica => replica.follow()));
    expect(most).toBe(1);
  });

  it('shares 200 executions between two replicas, with one read of each place a round', async () => {
    const places = Array.from({ length: 5 }, (_, count) => ({
      account: `20000000000${count}`,
      region: 'eu-west-1',
    }));
    const wide = new FakeExecutor(world.provider, { id: 'wide', places });
    world.executors.splice(0, world.executors.length, wide);
    const ids: string[] = [];
    for (let count = 0; count < 200; count += 1) {
      const place = places[count % places.length];
      const id = await world.request({
        ...place,
        executor_id: 'wide',
        runbook_id: `r${count}`,
        plan: JSON.stringify({ ...PLAN, executorId: 'wide', place }),
      });
      await world.replica().submit(id);
      ids.push(id);
    }
    const round = async () => {
      const before = world.provider.count('follow');
      const replicas = [world.replica(), world.replica()];
      await replicas[0].targets.sync(world.executors);
      await knex('follow_targets').update({ due_at: '' });
      await Promise.all(replicas.map(({ look }) => look()));
      await Promise.all(replicas.map(({ idle }) => idle()));
      return world.provider.count('follow') - before;
    };
    expect(await round()).toBe(places.length);
    for (const { providerId } of world.provider.executions.values()) {
      world.provider.set(providerId, { status: 'succeeded' });
    }
    expect(await round()).toBe(places.length);
    const rows = await knex('executions').whereIn('id', ids);
    expect(new Set(rows.map(({ status }) => status))).toEqual(
      new Set(['succeeded']),
    );
    expect(world.provider.executions.size).toBe(200);
  });

  it('leaves a stop that was asked for as it is until it has stopped', async () => {
    const { id, providerId } = await running();
    const { store, follow } = world.replica();
    await store.transition({
      id,
      from: ['running'],
      to: 'stopping',
      set: { stop_requested_by: 'user:default/bob' },
    });
    await follow();
    expect(await world.row(id)).toMatchObject({ status: 'stopping' });
    world.provider.set(providerId, { status: 'cancelled' });
    await follow();
    expect(await world.row(id)).toMatchObject({ status: 'cancelled' });
  });

  it('sends a stop again that the one who wanted it could not', async () => {
    const { id } = await running();
    await world.replica().store.transition({
      id,
      from: ['running'],
      to: 'stopping',
      set: { stop_requested_by: 'user:default/bob', stop_due_at: '' },
    });
    world.provider.trouble('stop', { error: THROTTLED });
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'stopping',
      stop_attempts: 1,
    });
    await knex('executions').update({ stop_due_at: '' });
    await world.replica().follow();
    expect(world.provider.calls).toContainEqual({
      call: 'stop',
      person: 'user:default/bob',
    });
    expect(await world.row(id)).toMatchObject({ status: 'cancelled' });
  });

  it('says that an execution runs on which must not be stopped', async () => {
    const { id } = await running();
    await world.replica().store.transition({
      id,
      from: ['running'],
      to: 'stopping',
      set: { stop_due_at: '' },
    });
    world.provider.trouble('stop', { error: DENIED });
    await world.replica().follow();
    await world.replica().follow();
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      entity_ref: SHOP,
      message: expect.stringMatching(/could not be stopped.*fake:Start/),
    });
  });
});
