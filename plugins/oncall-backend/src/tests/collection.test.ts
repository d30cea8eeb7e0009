import { setImmediate } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { EU, FakeRosters } from './__testUtils__/FakeRosters';
import { answering, OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the collection on %s', id => {
  const start = async (options?: { rosters?: FakeRosters; config?: object }) =>
    OnCallWorld.start(await databases.init(id), options);

  /** Ann until noon and Bea after her; `cart` names them. */
  function ring(world: OnCallWorld) {
    const { rosters } = world;
    rosters.person('Ann');
    rosters.person('Bea');
    rosters.schedule('primary', [
      { personId: 'Ann', until: world.at(12), source: 'regular' },
      { personId: 'Bea', from: world.at(12), source: 'regular' },
    ]);
    rosters.roster('P1', [{ targets: [{ kind: 'schedule', id: 'primary' }] }]);
    world.putEntity('cart', { oncall: 'fake:P1' });
  }

  it('shows who is on call, and follows the clock between reads', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    expect(answering(await world.rosterOf('cart'))).toEqual(['Ann']);
    expect(await world.rosterOf('cart')).toMatchObject({
      ref: 'fake:P1',
      provider: { id: 'fake', title: 'Fake rosters' },
      levels: [{ level: 1, targets: ['Schedule primary'] }],
      freshness: { state: 'current', readAt: '2026-01-01T00:00:00.000Z' },
    });
    world.advance({ hours: 12 });
    expect(answering(await world.rosterOf('cart'))).toEqual(['Bea']);
  });

  it('keeps no address, where somebody or something is called by one', async () => {
    const world = await start();
    ring(world);
    const { rosters } = world;
    rosters.person('Ann', { name: 'ann.home@private.example' });
    rosters.schedule('nights', [{ personId: 'Ann', source: 'regular' }], {
      title: 'Nights +1-555-0101',
      rotations: [{ title: 'Call +1-555-0101', personIds: ['Ann'] }],
    });
    rosters.roster('P1', [{ targets: [{ kind: 'schedule', id: 'nights' }] }], {
      title: 'Payments, bea.home@private.example',
      pageTargets: [{ id: 'S1', title: '+1-555-0101' }],
    });
    await world.cycle();
    expect(answering(await world.rosterOf('cart'))).toEqual(['Ann']);
    for (const table of ['people', 'schedules', 'rosters']) {
      const rows = JSON.stringify(await world.knex(table));
      expect(rows).not.toMatch(/private|555/);
    }
  });

  it('writes only what differs', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    const dump = async () => {
      const stored: Record<string, unknown[]> = {};
      for (const table of [
        'entities',
        'people',
        'schedules',
        'shifts',
        'roster_levels',
        'roster_aliases',
        'roster_bindings',
        'binding_state',
      ]) {
        stored[table] = await world
          .knex(table)
          .select(
            world.knex.raw(isPostgres(world.knex) ? '*, xmin::text' : '*'),
          );
      }
      return stored;
    };
    const before = await dump();
    world.advance({ minutes: 10 });
    await world.cycle();
    expect(await dump()).toEqual(before);
    expect(await world.knex('rosters').pluck('read_at')).toEqual([
      '2026-01-01T00:10:00.000Z',
    ]);
  });

  it('takes over what the provider changed, and forgets what is gone', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    world.rosters.person('Cem');
    world.rosters.schedule('primary', [
      { personId: 'Cem', source: 'override' },
    ]);
    world.rosters.eu.people.delete('Ann');
    await world.cycle();
    expect(answering(await world.rosterOf('cart'))).toEqual(['Cem']);
    expect(await world.knex('shifts')).toHaveLength(1);
    expect(
      await world.knex('people').whereNotNull('gone_at').pluck('name'),
    ).toEqual(['Ann']);

    world.rosters.eu.rosters.clear();
    await world.cycle();
    expect(await world.oncall('cart')).toMatchObject({
      rosters: [],
      unmatched: [
        {
          entry: 'fake:P1',
          message: expect.stringContaining("Fake rosters has no roster 'P1'"),
        },
      ],
    });
    world.rosters.roster('P1', [{ targets: [{ kind: 'person', id: 'Bea' }] }]);
    await world.cycle();
    expect(answering(await world.rosterOf('cart'))).toEqual(['Bea']);
  });

  it('keeps what it knows where a read fails, and says why and how old it is', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    world.advance({ minutes: 10 });
    world.rosters.eu.rosters.clear();
    world.rosters.failures.set(EU.id, {
      error: new ProviderError('denied', 'The token was refused.', {
        missingPermission: 'fake:Read',
      }),
      after: 1,
    });
    await world.cycle();
    const roster = await world.rosterOf('cart');
    expect(answering(roster)).toEqual(['Ann']);
    expect(roster.freshness).toEqual({
      state: 'denied',
      readAt: '2026-01-01T00:00:00.000Z',
      message: 'The token was refused.',
    });
    const { body } = await world.get('/sources');
    expect(body.items).toContainEqual({
      sourceId: 'fake',
      title: 'Fake rosters',
      targetId: 'eu',
      place: 'Europe',
      state: 'denied',
      lastSuccessAt: '2026-01-01T00:00:00.000Z',
      message: 'The token was refused.',
      missingPermission: 'fake:Read',
    });

    world.rosters.failures.set(EU.id, { error: new Error('secret'), after: 0 });
    await world.cycle();
    expect((await world.rosterOf('cart')).freshness).toMatchObject({
      state: 'failed',
      message: expect.not.stringContaining('secret'),
    });
  });

  it('says that what was not read for long is stale', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    world.advance({ hours: 1 });
    world.rosters.gate = new Promise(() => {});
    expect((await world.rosterOf('cart')).freshness.state).toBe('stale');
  });

  it('keeps the shifts of a schedule that could not be read whole', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    world.rosters.schedule('primary', [], {
      incomplete: 'The provider truncated it.',
    });
    await world.cycle();
    const roster = await world.rosterOf('cart');
    expect(answering(roster)).toEqual(['Ann']);
    expect(roster.problems).toEqual([
      expect.stringContaining('The provider truncated it.'),
    ]);
    expect(roster.coverage.state).toBe('unknown');
  });

  it('reaches the first level of a roster that a level names, and cuts circles', async () => {
    const world = await start();
    ring(world);
    world.rosters.roster('outer', [
      { targets: [] },
      { delayMinutes: 5, targets: [{ kind: 'roster', id: 'P1' }] },
      { targets: [{ kind: 'roster', id: 'outer' }] },
      { targets: [{ kind: 'schedule', id: 'nowhere' }] },
    ]);
    world.putEntity('cart', { oncall: 'fake:outer' });
    await world.cycle();
    const roster = await world.rosterOf('cart');
    expect(answering(roster)).toEqual(['Ann']);
    expect(roster.answers).toMatchObject({
      level: 2,
      standIn: expect.stringContaining('Level 1'),
    });
    expect(roster.problems).toEqual([
      expect.stringContaining('leads back to itself'),
      expect.stringContaining("'nowhere', which does not exist"),
    ]);
  });

  it('shares the targets between replicas, each read once', async () => {
    const rosters = new FakeRosters();
    const first = await start({ rosters });
    const second = await OnCallWorld.start(first.knex, {
      rosters,
      migrate: false,
    });
    await first.task('read:fake');
    await second.task('read:fake');
    await Promise.all([first.task('index'), second.task('index')]);
    expect(rosters.reads.sort()).toEqual(['eu', 'us']);
  });

  it('writes nothing of a read whose target another replica took, which reads it anew', async () => {
    const world = await start({ rosters: new FakeRosters([EU]) });
    ring(world);
    let open = () => {};
    world.rosters.gate = new Promise(resolve => {
      open = resolve;
    });
    await world.task('read:fake');
    const working = world.task('index');
    while (world.rosters.reads.length === 0) {
      await setImmediate();
    }
    const lease = world.knex('source_leases').where('target_id', 'fake/eu');
    await lease.clone().update({ token: 'of another' });
    open();
    await working;
    expect(await world.knex('rosters')).toEqual([]);

    await lease.clone().update({ expires_at: new Date(0).toISOString() });
    await world.task('index');
    expect(await world.knex('rosters').pluck('native_id')).toEqual(['P1']);
  });

  it('has gone what config no longer has anybody read', async () => {
    const world = await start();
    ring(world);
    world.rosters.roster('P2', [], {}, world.rosters.us);
    await world.cycle();
    await OnCallWorld.start(world.knex, {
      rosters: new FakeRosters([EU]),
      migrate: false,
    });
    expect(
      await world.knex('rosters').whereNull('gone_at').pluck('native_id'),
    ).toEqual(['P1']);
  });

  it('forgets what is gone when its time is over', async () => {
    const world = await start();
    ring(world);
    await world.cycle();
    world.rosters.eu.rosters.clear();
    world.rosters.eu.schedules.clear();
    world.rosters.eu.people.clear();
    world.entities.clear();
    await world.cycle();
    await world.task('index-retention');
    expect(await world.knex('rosters')).toHaveLength(1);
    world.advance({ days: 31 });
    await world.task('index-retention');
    for (const table of [
      'rosters',
      'roster_levels',
      'roster_aliases',
      'roster_bindings',
      'schedules',
      'shifts',
      'people',
      'entities',
    ]) {
      expect(await world.knex(table)).toEqual([]);
    }
  });
});
