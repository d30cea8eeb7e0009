import { setTimeout as delay } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { EU, FakeRosters } from './__testUtils__/FakeRosters';
import { answering, OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('looking at rosters on %s', id => {
  async function start(rosters = new FakeRosters([EU])) {
    const world = await OnCallWorld.start(await databases.init(id), {
      rosters,
    });
    rosters.person('Ann');
    rosters.person('Bea');
    rosters.schedule('primary', [{ personId: 'Ann', source: 'regular' }]);
    rosters.roster('P1', [{ targets: [{ kind: 'schedule', id: 'primary' }] }]);
    rosters.roster('P2', [{ targets: [{ kind: 'roster', id: 'P1' }] }]);
    world.putEntity('cart', { oncall: 'fake:P1' });
    world.putEntity('shop', { oncall: 'fake:P2' });
    await world.cycle();
    return world;
  }

  function override(world: OnCallWorld) {
    world.rosters.schedule('primary', [
      { personId: 'Bea', source: 'override' },
    ]);
  }

  /** Asks as a page does that is told that rosters are being read. */
  async function settled(world: OnCallWorld, name: string) {
    for (;;) {
      const { rosters, refreshing } = await world.oncall(name);
      if (!refreshing) {
        return rosters[0];
      }
      await delay(20);
    }
  }

  it('reads those again that are older than a minute, with what they lead to', async () => {
    const world = await start();
    override(world);
    expect((await world.oncall('shop')).refreshing).toBe(false);
    world.advance({ minutes: 2 });
    expect((await world.oncall('shop')).refreshing).toBe(true);
    expect(answering(await settled(world, 'shop'))).toEqual(['Bea']);
    expect(world.rosters.refreshes).toEqual([['P2', 'P1']]);
    expect((await world.rosterOf('shop')).freshness).toEqual({
      state: 'current',
      readAt: '2026-01-01T00:02:00.000Z',
    });
  });

  it('says why they cannot be read, keeps what is known, and does not try again at once', async () => {
    const world = await start();
    world.advance({ minutes: 2 });
    world.rosters.failures.set(EU.id, {
      error: new ProviderError('throttled', 'Too many calls.'),
      after: 0,
    });
    await world.oncall('cart');
    const roster = await settled(world, 'cart');
    expect(answering(roster)).toEqual(['Ann']);
    expect(roster.freshness).toEqual({
      state: 'failed',
      readAt: '2026-01-01T00:00:00.000Z',
      message: 'Too many calls.',
    });
    expect(world.rosters.refreshes).toHaveLength(1);
    world.advance({ minutes: 2 });
    world.rosters.failures.clear();
    await world.oncall('cart');
    expect((await settled(world, 'cart')).freshness.state).toBe('current');
  });

  it('is not undone by a read of everything that began before', async () => {
    const world = await start();
    let open = () => {};
    const old = new FakeRosters([EU]);
    for (const kind of ['people', 'schedules', 'rosters'] as const) {
      world.rosters.eu[kind].forEach((value: any, key) =>
        (old.eu[kind] as Map<string, any>).set(key, structuredClone(value)),
      );
    }
    old.gate = new Promise(resolve => {
      open = resolve;
    });
    const other = await OnCallWorld.start(world.knex, {
      rosters: old,
      migrate: false,
    });
    await other.knex('source_cycles').update({ started_at: '' });
    await other.task('read:fake');
    const reading = other.task('index');
    while (old.reads.length === 0) {
      await delay(10);
    }
    override(world);
    world.advance({ minutes: 2 });
    await world.oncall('cart');
    expect(answering(await settled(world, 'cart'))).toEqual(['Bea']);
    open();
    await reading;
    expect(answering(await world.rosterOf('cart'))).toEqual(['Bea']);
  });

  it('takes out a roster that is gone', async () => {
    const world = await start();
    world.rosters.eu.rosters.delete('P1');
    world.advance({ minutes: 2 });
    await world.oncall('cart');
    for (;;) {
      const { rosters, unmatched } = await world.oncall('cart');
      if (rosters.length === 0 && unmatched.length === 1) {
        break;
      }
      await delay(20);
    }
    expect(
      await world.knex('rosters').whereNotNull('gone_at').pluck('native_id'),
    ).toEqual(['P1']);
  });

  it('keeps nobody waiting for a provider that hangs', async () => {
    const world = await start();
    let resolve = () => {};
    world.rosters.gate = new Promise(done => {
      resolve = done;
    });
    world.advance({ minutes: 2 });
    const form = await world.get(
      '/entities/component/default/cart/acting-form',
    );
    expect(form.body.rosters[0]).toMatchObject({
      title: 'Roster P1',
      reaches: [{ people: [{ name: 'Ann' }] }],
    });
    resolve();
  });

  it('is done by one replica at a time', async () => {
    const world = await start();
    const other = await OnCallWorld.start(world.knex, {
      rosters: world.rosters,
      migrate: false,
    });
    other.clock.time = world.clock.time;
    world.advance({ minutes: 2 });
    other.advance({ minutes: 2 });
    let open = () => {};
    world.rosters.gate = new Promise(resolve => {
      open = resolve;
    });
    await world.oncall('cart');
    while (world.rosters.refreshes.length === 0) {
      await delay(10);
    }
    await other.oncall('cart');
    open();
    await settled(world, 'cart');
    await settled(other, 'cart');
    expect(world.rosters.refreshes).toHaveLength(1);
  });
});
