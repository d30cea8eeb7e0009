import { setImmediate } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { document, EU, FakeSource, US } from './__testUtils__/FakeSource';
import { IndexWorld } from './__testUtils__/IndexWorld';

jest.setTimeout(60_000);

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('the index on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const start = async (options: Parameters<typeof IndexWorld.start>[1] = {}) =>
    IndexWorld.start(await databases.init(databaseId), options);
  const cart = 'component:default/cart';

  it('has each document once for each place, with what it says', async () => {
    const world = await start();
    world.source.put(
      document('Restart', { consents: ['cart'], area: 'lifecycle' }),
      document('Restart', { place: US }),
    );
    world.putEntity('cart', { owner: 'group:default/shop' });
    await world.cycle();

    const rows = await world.knex('runbooks').orderBy('account');
    expect(rows).toHaveLength(2);
    const [{ id }] = rows;
    expect(await world.index.get(id)).toMatchObject({
      id,
      sourceId: 'fake',
      name: 'Restart',
      place: { account: EU.account, region: EU.region },
      area: 'lifecycle',
      content: { mediaType: 'application/yaml', text: 'steps of Restart' },
      steps: [{ name: 'restart' }],
      consents: [cart],
    });
    expect(
      await world.index.summary({ runbookId: id, now: world.clock.now() }),
    ).toMatchObject({
      outcome: 'It works again.',
      owner: 'Payments',
      missing: [],
      review: { state: 'never', drifted: false },
      statistics: { runs: 0, finishedRuns: 0, succeededRuns: 0 },
    });
    expect(await world.index.entity(cart)).toEqual({
      entityRef: cart,
      ownerRef: 'group:default/shop',
    });
    // The text that both have is stored once.
    expect(await world.knex('runbook_contents')).toHaveLength(1);
  });

  it('writes nothing but the time of the read where nothing is new', async () => {
    const world = await start();
    world.source.put(document('Restart', { consents: ['cart'] }));
    world.putEntity('cart', { runbooks: 'Restart, Nothing' });
    await world.cycle();
    const before = await world.dump();
    world.advance({ minutes: 10 });
    await world.cycle();
    expect(await world.dump()).toEqual(before);
    expect(await world.knex('source_targets').pluck('last_success_at')).toEqual(
      Array(3).fill('2026-01-01T00:10:00.000Z'),
    );
  });

  it('tells the source what is known, and takes its word that it is as it was', async () => {
    const world = await start();
    world.source.put(
      document('Restart', { fingerprint: 'a' }),
      document('Rotate', { fingerprint: 'b' }),
    );
    await world.cycle();
    world.source.fetched.length = 0;
    world.source.put(
      document('Rotate', {
        fingerprint: 'c',
        content: { mediaType: 'application/yaml', text: 'other steps' },
      }),
    );
    await world.cycle();
    expect(world.source.fetched).toEqual([document('Rotate').key]);
    expect(await world.index.get(await world.idOf('Rotate'))).toMatchObject({
      content: { text: 'other steps' },
    });
    expect(await world.index.get(await world.idOf('Restart'))).toMatchObject({
      content: { text: 'steps of Restart' },
    });
  });

  it('reads again what another release has read', async () => {
    const world = await start();
    world.source.put(document('Restart', { fingerprint: 'a' }));
    await world.cycle();
    await world
      .knex('runbooks')
      .update({ read_by: '0.0.1', row_hash: 'old', missing: '["id"]' });
    await world.cycle();
    expect(world.source.fetched).toHaveLength(2);
    expect(await world.knex('runbooks').pluck('missing')).toEqual(['[]']);
  });

  it('removes nothing after a read that did not end, and says since when it fails', async () => {
    const world = await start();
    world.source.put(document('A'), document('B'), document('C'));
    await world.cycle();
    world.advance({ minutes: 10 });
    world.source.documents.delete(document('B').key);
    world.source.failures.set(EU.id, {
      error: new SourceError('denied', 'The role may not list documents.', {
        missingPermission: 'fake:List',
      }),
      after: 1,
    });
    await world.cycle();
    world.advance({ minutes: 10 });
    await world.cycle();

    const summary = async (name: string) =>
      world.index.summary({
        runbookId: await world.idOf(name),
        now: world.clock.now(),
      });
    expect(await summary('B')).toMatchObject({
      staleSince: '2026-01-01T00:10:00.000Z',
    });
    expect((await summary('B'))?.goneAt).toBeUndefined();

    world.source.failures.clear();
    world.advance({ minutes: 10 });
    await world.cycle();
    expect(await summary('B')).toMatchObject({
      goneAt: '2026-01-01T00:30:00.000Z',
    });
    expect((await summary('A'))?.staleSince).toBeUndefined();
    expect((await summary('A'))?.goneAt).toBeUndefined();
  });

  it('has a document back that had gone, as the one that it was', async () => {
    const world = await start();
    world.source.put(document('A', { consents: ['cart'] }));
    world.putEntity('cart');
    await world.cycle();
    const id = await world.idOf('A');
    world.source.documents.clear();
    await world.cycle();
    expect((await world.index.get(id))?.goneAt).toBeDefined();
    world.source.put(document('A', { consents: ['cart'] }));
    await world.cycle();
    expect((await world.index.get(id))?.goneAt).toBeUndefined();
    expect(await world.bound(cart)).toEqual({ A: ['tag'] });
  });

  it('reads a target that one source could not while others go on', async () => {
    const world = await start();
    world.source.put(document('A'), document('B', { place: US }));
    world.source.failures.set(EU.id, { error: new Error('broken'), after: 0 });
    await world.cycle();
    expect(await world.knex('runbooks').pluck('name')).toEqual(['B']);
    const [error] = await world
      .knex('source_targets')
      .whereNotNull('last_error')
      .pluck('last_error');
    // What nobody wrote for people may hold anything.
    expect(JSON.parse(error)).toEqual({
      kind: 'internal',
      message: expect.not.stringContaining('broken'),
    });
  });

  it('shares the targets between replicas, each read once', async () => {
    const source = new FakeSource();
    const first = await start({ source });
    const second = await IndexWorld.start(first.knex, {
      source,
      migrate: false,
    });
    source.put(document('A'), document('B', { place: US }));
    await first.task('read:fake');
    await second.task('read:fake');
    await Promise.all([first.task('index'), second.task('index')]);
    expect(source.reads.sort()).toEqual([EU.id, US.id]);
    expect(await first.knex('runbooks').orderBy('name').pluck('name')).toEqual([
      'A',
      'B',
    ]);
  });

  it('writes nothing of a read whose target another replica took, which reads it anew', async () => {
    const world = await start({ source: new FakeSource([EU]) });
    world.source.put(document('A'));
    let open = () => {};
    world.source.gate = new Promise(resolve => {
      open = resolve;
    });
    await world.task('read:fake');
    const working = world.task('index');
    while (world.source.reads.length === 0) {
      await setImmediate();
    }
    const lease = world
      .knex('source_leases')
      .where('target_id', `fake/${EU.id}`);
    await lease.clone().update({ token: 'of another' });
    open();
    await working;
    expect(await world.knex('runbooks')).toEqual([]);

    await lease.clone().update({ expires_at: new Date(0).toISOString() });
    await world.task('index');
    expect(await world.knex('runbooks').pluck('name')).toEqual(['A']);
  });

  it('has gone what config no longer has anybody read', async () => {
    const world = await start();
    world.source.put(document('A'), document('B', { place: US }));
    await world.cycle();
    await IndexWorld.start(world.knex, {
      source: new FakeSource([EU]),
      migrate: false,
    });
    expect(
      await world.knex('runbooks').whereNull('gone_at').pluck('name'),
    ).toEqual(['A']);
  });

  it('forgets what is gone and what nobody refers to when its time is over', async () => {
    const world = await start();
    world.source.put(document('A'), document('B'));
    world.putEntity('cart');
    await world.cycle();
    world.source.documents.delete(document('A').key);
    world.entities.clear();
    await world.cycle();
    await world.task('index-retention');
    expect(await world.knex('runbooks')).toHaveLength(2);
    expect(await world.index.entity(cart)).toBeUndefined();

    world.advance({ days: 91 });
    await world.task('index-retention');
    expect(await world.knex('runbooks').pluck('name')).toEqual(['B']);
    expect(await world.knex('runbook_contents')).toHaveLength(1);
    expect(await world.knex('entities')).toEqual([]);
  });
});
