import { TestDatabases } from '@backstage/backend-test-utils';
import { document, US } from './__testUtils__/FakeSource';
import { IndexWorld } from './__testUtils__/IndexWorld';

jest.setTimeout(60_000);

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('bindings on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const start = async (options: Parameters<typeof IndexWorld.start>[1] = {}) =>
    IndexWorld.start(await databases.init(databaseId), options);
  const cart = 'component:default/cart';

  const unmatched = async (world: IndexWorld) =>
    world
      .knex('unmatched_entries')
      .orderBy(['entity_ref', 'entry_no'])
      .select('entity_ref', 'annotation', 'entry', 'message');

  it('hold by names and globs of an annotation, and by ARN', async () => {
    const world = await start();
    world.source.put(
      document('Shop-Restart'),
      document('Shop-Restart', { place: US }),
      document('Shop-Rotate'),
      document('Other'),
    );
    world.putEntity('cart', { runbooks: 'Shop-Restart' });
    world.putEntity('till', { runbooks: 'Shop-R?tate,  Shop-*' });
    world.putEntity('desk', { runbooks: document('Shop-Restart').key });
    world.putEntity('lamp', { runbooks: 'arn:aws:ssm:us-*:document/Shop-*' });
    await world.cycle();
    expect(await world.bound(cart)).toEqual({
      'Shop-Restart': ['annotation', 'annotation'],
    });
    expect(await world.bound('component:default/till')).toEqual({
      'Shop-Restart': ['annotation', 'annotation'],
      'Shop-Rotate': ['annotation'],
    });
    expect(await world.bound('component:default/desk')).toEqual({
      'Shop-Restart': ['annotation'],
    });
    expect(await world.bound('component:default/lamp')).toEqual({
      'Shop-Restart': ['annotation'],
    });
    expect(
      await world.index.bindings({
        runbookId: await world.idOf('Shop-Rotate'),
        entityRef: 'component:default/till',
      }),
    ).toEqual([
      {
        entityRef: 'component:default/till',
        reason: 'annotation',
        message:
          "The annotation opsready.io/runbooks of the entity names 'Shop-R?tate'.",
      },
    ]);
  });

  it('hold by the short name of a document that another account shares', async () => {
    const world = await start();
    const name = `arn:aws:ssm:eu-west-1:${US.account}:document/Shop-Check`;
    world.source.put(document(name, { key: `${name}@here` }));
    world.putEntity('cart', { runbooks: 'Shop-Check' });
    world.putEntity('till', { runbooks: 'Shop-*' });
    await world.cycle();
    expect(await world.bound(cart)).toEqual({ [name]: ['annotation'] });
    expect(await world.bound('component:default/till')).toEqual({
      [name]: ['annotation'],
    });
  });

  it('hold by what a document itself says, by ref and by a name that is nobody else’s', async () => {
    const world = await start();
    world.source.put(
      document('A', { consents: ['component:default/cart till'] }),
      document('B', { consents: ['Component:cart', 'twin'] }),
      document('C', { consents: ['nobody'] }),
    );
    world.putEntity('cart');
    world.putEntity('till');
    world.putEntity('twin');
    world.putEntity('twin', { kind: 'API' });
    await world.cycle();
    expect(await world.bound(cart)).toEqual({ A: ['tag'], B: ['tag'] });
    expect(await world.bound('component:default/till')).toEqual({ A: ['tag'] });
    expect(await world.bound('component:default/twin')).toEqual({});
    const problems = async (name: string) =>
      (
        await world.index.summary({
          runbookId: await world.idOf(name),
          now: world.clock.now(),
        })
      )?.problems;
    expect(await problems('B')).toEqual([
      expect.stringMatching(/'twin'.*2 entities/),
    ]);
    expect(await problems('C')).toEqual([expect.stringContaining("'nobody'")]);

    // The namesake leaves: the name is one entity's again.
    world.entities.delete('API/twin');
    await world.cycle();
    expect(await world.bound('component:default/twin')).toEqual({ B: ['tag'] });
    expect(await problems('B')).toEqual([]);
    expect(
      await world.knex('runbooks').where({ name: 'B' }).pluck('problem_count'),
    ).toEqual([0]);
  });

  it('come down from the system and from the owner', async () => {
    const world = await start();
    world.source.put(
      document('ForSystem'),
      document('ForTeam'),
      document('Own'),
      document('Tagged', { consents: ['system:default/shop'] }),
    );
    const shop = { system: 'system:default/shop' };
    world.putEntity('shop', { kind: 'System', runbooks: 'ForSystem' });
    world.putEntity('team', { kind: 'Group', runbooks: 'ForTeam, Own' });
    world.putEntity('cart', {
      ...shop,
      owner: 'group:default/team',
      runbooks: 'Own',
    });
    world.putEntity('till', shop);
    await world.cycle();
    expect(await world.bound(cart)).toEqual({
      ForSystem: ['system system:default/shop'],
      ForTeam: ['owner group:default/team'],
      Own: ['annotation', 'owner group:default/team'],
      Tagged: ['system system:default/shop'],
    });
    expect(await world.bound('component:default/till')).toEqual({
      ForSystem: ['system system:default/shop'],
      Tagged: ['system system:default/shop'],
    });
    // What the document says of a system is no consent to be run for whoever says to be part of it.
    expect(
      (await world.index.get(await world.idOf('Tagged')))?.consents,
    ).toEqual(['system:default/shop']);

    world.putEntity('cart', { owner: 'group:default/other' });
    await world.cycle();
    expect(await world.bound(cart)).toEqual({});
  });

  it('shows entries that match nothing, until they do', async () => {
    const world = await start();
    world.putEntity('cart', {
      runbooks: 'Missing, Shop-*, https://example.com/x',
    });
    await world.cycle();
    expect(await unmatched(world)).toEqual(
      ['Missing', 'Shop-*', 'https://example.com/x'].map(entry => ({
        entity_ref: cart,
        annotation: 'opsready.io/runbooks',
        entry,
        message: expect.stringContaining(entry),
      })),
    );
    world.source.put(document('Missing'), document('Shop-Restart'));
    await world.cycle();
    expect((await unmatched(world)).map(({ entry }) => entry)).toEqual([
      'https://example.com/x',
    ]);
  });

  it('takes a thousand by annotation, and says that there are more', async () => {
    const world = await start();
    world.source.put(
      ...Array.from({ length: 1_001 }, (_, n) =>
        document(`D${String(n).padStart(4, '0')}`),
      ),
    );
    world.putEntity('cart', { runbooks: '*' });
    await world.cycle();
    const names = Object.keys(await world.bound(cart));
    expect(names).toHaveLength(1_000);
    expect(names).not.toContain('D1000');
    expect(await unmatched(world)).toEqual([
      expect.objectContaining({
        entry: '*',
        message: expect.stringContaining('1001'),
      }),
    ]);
  });

  it('go with an entity that leaves, and stay with a runbook that is gone', async () => {
    const world = await start();
    world.source.put(document('A', { consents: ['cart', 'till'] }));
    world.putEntity('cart');
    world.putEntity('till');
    await world.cycle();
    world.entities.delete('Component/till');
    await world.cycle();
    expect(await world.bound('component:default/till')).toEqual({});
    world.source.documents.clear();
    await world.cycle();
    expect(await world.bound(cart)).toEqual({ A: ['tag'] });
  });

  it('counts the word of a document only as long as it says it', async () => {
    const world = await start();
    world.source.put(document('A', { consents: ['cart'] }));
    world.putEntity('cart');
    await world.cycle();
    const id = await world.idOf('A');
    expect((await world.index.get(id))?.consents).toEqual([cart]);
    // Read, but the bindings were not computed since.
    await world.knex('runbooks').where({ id }).update({ consents: '["till"]' });
    expect((await world.index.get(id))?.consents).toEqual([]);
  });

  it('are those of the catalog for links, TechDocs pages and templates', async () => {
    const world = await start();
    world.putEntity('team', { kind: 'Group' });
    world.putEntity('cart', {
      owner: 'group:default/team',
      annotations: {
        'backstage.io/techdocs-ref': 'dir:.',
        'opsready.io/runbook-pages': 'runbooks/restart/, ../../secrets',
      },
      metadata: {
        links: [
          { url: 'https://wiki.example.com/cart', type: 'runbook' },
          // eslint-disable-next-line no-script-url
          { url: 'javascript:alert(1)', title: 'Runbook' },
          { url: 'https://example.com', title: 'Dashboard' },
        ],
      },
    });
    world.putEntity('rebuild', {
      kind: 'Template',
      owner: 'group:default/team',
      metadata: { tags: ['runbook'], title: 'Rebuild the index' },
    });
    world.putEntity('till', { runbooks: 'rebuild' });
    await world.cycle();
    expect(await world.bound(cart)).toEqual({
      'https://wiki.example.com/cart': ['catalog'],
      rebuild: ['owner group:default/team'],
      'runbooks/restart': ['catalog'],
    });
    expect(await world.bound('component:default/till')).toEqual({
      rebuild: ['annotation'],
    });
    expect(
      await world.knex('runbooks').orderBy('format').select('format', 'url'),
    ).toEqual([
      { format: 'link', url: 'https://wiki.example.com/cart' },
      {
        format: 'techdocs',
        url: '/docs/default/component/cart/runbooks/restart/',
      },
      { format: 'template', url: '/create/templates/default/rebuild' },
    ]);
    expect(
      (await unmatched(world)).map(({ annotation, entry }) => [
        annotation,
        entry,
      ]),
    ).toEqual([
      ['metadata.links', 'Runbook'],
      ['opsready.io/runbook-pages', '../../secrets'],
    ]);
    expect(await world.index.entity('template:default/rebuild')).toBe(
      undefined,
    );
  });
});
