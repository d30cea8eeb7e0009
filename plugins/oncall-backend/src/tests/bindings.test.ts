import { TestDatabases } from '@backstage/backend-test-utils';
import { StoredEntities } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { dropUnjudged } from '../bindings/dropUnjudged';
import { EntityRow } from '../database/tables';
import { entityRows } from '../entities/entityRow';
import { DENY, OnCallWorld, ownersOnly } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('bindings on %s', id => {
  async function start(config?: object, knex?: Knex) {
    const world = await OnCallWorld.start(knex ?? (await databases.init(id)), {
      config,
    });
    const { rosters } = world;
    rosters.person('Ann');
    const levels = [{ targets: [{ kind: 'person' as const, id: 'Ann' }] }];
    rosters.roster('P1', levels, { aliases: ['service/S1'] });
    rosters.roster('P2', levels);
    rosters.roster('both', levels);
    rosters.person('Ann', {}, rosters.us);
    rosters.roster('both', levels, {}, rosters.us);
    return world;
  }

  /** What serves an entity: environment, roster and why. */
  async function served(world: OnCallWorld, name: string, kind?: string) {
    const { rosters, unmatched } = await world.oncall(name, kind);
    return {
      rosters: rosters.map(({ environment, ref, reason }) =>
        [environment, ref, reason.kind, reason.viaRef]
          .filter(Boolean)
          .join(' '),
      ),
      unmatched: unmatched.map(({ entry, message }) => `${entry}: ${message}`),
    };
  }

  it('come from the entity, else from its system, else from its owner', async () => {
    const world = await start();
    world.putEntity('shop', { kind: 'Group', oncall: 'fake:P1' });
    world.putEntity('front', {
      kind: 'System',
      owner: 'group:default/shop',
      oncall: 'fake:P2',
    });
    const owner = 'group:default/shop';
    const system = 'system:default/front';
    world.putEntity('own', { owner, system, oncall: 'production=fake:P1' });
    world.putEntity('systems', { owner, system });
    world.putEntity('owners', { owner });
    world.putEntity('nobody');
    await world.cycle();
    const rosters = async (name: string) => (await served(world, name)).rosters;
    expect(await rosters('own')).toEqual(['production fake:P1 annotation']);
    expect(await rosters('systems')).toEqual([
      'fake:P2 systemAnnotation system:default/front',
    ]);
    expect(await rosters('owners')).toEqual([
      'fake:P1 ownerAnnotation group:default/shop',
    ]);
    expect(await rosters('nobody')).toEqual([]);

    world.putEntity('front', { kind: 'System', owner });
    await world.cycle();
    expect(await rosters('systems')).toEqual([
      'fake:P1 ownerAnnotation group:default/shop',
    ]);
  });

  it('follow annotations of providers, aliases and several environments', async () => {
    const world = await start();
    world.putEntity('theirs', { annotations: { 'fake.example/team': 'P2' } });
    world.putEntity('many', {
      oncall: 'production=fake:P1, staging=fake:service/S1, fake:eu/both',
    });
    await world.cycle();
    expect(await served(world, 'theirs')).toEqual({
      rosters: ['fake:P2 providerAnnotation'],
      unmatched: [],
    });
    expect(await served(world, 'many')).toEqual({
      rosters: [
        'fake:both annotation',
        'production fake:P1 annotation',
        'staging fake:P1 annotation',
      ],
      unmatched: [],
    });
  });

  it('say what is wrong with an entry, and go on with the others', async () => {
    const world = await start();
    world.putEntity('cart', {
      oncall: 'nonsense, other:P1, fake:gone, fake:both, a=fake:P1, a=fake:P2',
    });
    world.putEntity('shop', { kind: 'Group', oncall: 'fake:gone' });
    world.putEntity('below', { owner: 'group:default/shop' });
    await world.cycle();
    expect(await served(world, 'cart')).toEqual({
      rosters: ['a fake:P1 annotation'],
      unmatched: [
        expect.stringMatching(/^nonsense: It is no roster\. Write/),
        expect.stringMatching(/^other:P1: No provider 'other'.*there are fake/),
        expect.stringMatching(/^fake:gone: Fake rosters has no roster 'gone'/),
        expect.stringMatching(/^fake:both: .*eu\/both or us\/both/),
        expect.stringMatching(/^a=fake:P2: The environment 'a' is named twice/),
      ],
    });
    expect((await served(world, 'below')).unmatched).toEqual([
      expect.stringMatching(/^fake:gone: The group shop names it\. /),
    ]);
  });

  it('are given only to owners that may claim the roster, whoever named it', async () => {
    const world = await start({
      claims: {
        default: 'deny',
        owners: [
          { owner: 'shop', rosters: ['fake:P1'] },
          { owner: 'Group:default/Web', rosters: ['fake:P2', 'fake:us/*'] },
          { owner: 'user:mara', rosters: ['fake:P?'] },
        ],
      },
    });
    const shop = 'group:default/shop';
    const web = 'group:default/web';
    const front = 'system:default/front';
    world.putEntity('shop', { kind: 'Group', oncall: 'fake:P1, fake:P2' });
    world.putEntity('front', { kind: 'System', owner: web, oncall: 'fake:P2' });
    world.putEntity('own', { owner: shop, oncall: 'fake:service/S1' });
    world.putEntity('taken', { owner: web, oncall: 'fake:service/S1' });
    world.putEntity('intruder', { owner: shop, system: front });
    world.putEntity('below', { owner: shop });
    world.putEntity('account', { owner: web, oncall: 'fake:us/both' });
    world.putEntity('other', { owner: web, oncall: 'fake:eu/both' });
    world.putEntity('nobodys', { oncall: 'fake:P1' });
    world.putEntity('theirs', {
      owner: web,
      annotations: { 'fake.example/team': 'P1' },
    });
    world.putEntity('persons', {
      owner: 'user:default/mara',
      oncall: 'fake:P2',
    });
    await world.cycle();

    expect(await served(world, 'shop', 'group')).toEqual({
      rosters: ['fake:P1 annotation'],
      unmatched: [
        "fake:P2: 'fake:P2' may not serve what group:default/shop owns. Take it out, or have it put under opsready.oncall.claims for that owner.",
      ],
    });
    expect(await served(world, 'own')).toEqual({
      rosters: ['fake:P1 annotation'],
      unmatched: [],
    });
    expect(await served(world, 'taken')).toEqual({
      rosters: [],
      unmatched: [
        expect.stringMatching(
          /^fake:service\/S1: 'fake:P1' may not serve what group:default\/web owns/,
        ),
      ],
    });
    // What its own team has comes next.
    expect(await served(world, 'intruder')).toEqual({
      rosters: ['fake:P1 ownerAnnotation group:default/shop'],
      unmatched: [
        expect.stringMatching(
          /^fake:P2: The system front names it\. 'fake:P2' may not serve what group:default\/shop owns\. Name another/,
        ),
        expect.stringMatching(/^fake:P2: The group shop names it\. /),
      ],
    });
    expect(await served(world, 'theirs')).toEqual({
      rosters: [],
      unmatched: [expect.stringMatching(/^P1: 'fake:P1' may not serve/)],
    });
    expect((await served(world, 'persons')).rosters).toEqual([
      'fake:P2 annotation',
    ]);
    expect((await served(world, 'below')).rosters).toEqual([
      'fake:P1 ownerAnnotation group:default/shop',
    ]);
    expect((await served(world, 'account')).rosters).toEqual([
      'fake:both annotation',
    ]);
    expect((await served(world, 'other')).rosters).toEqual([]);
    expect((await served(world, 'nobodys')).unmatched).toEqual([
      expect.stringMatching(/'fake:P1' may not serve what nobody owns/),
    ]);

    // Other rules hold for what was bound before, too.
    const again = await start({}, world.knex);
    for (const [name, entity] of world.entities) {
      again.entities.set(name, entity);
    }
    await again.cycle();
    expect((await served(again, 'taken')).rosters).toEqual([
      'fake:P1 annotation',
    ]);
  });

  it('are taken from what another owner gets, at once', async () => {
    const config = {
      claims: {
        default: 'deny',
        owners: [{ owner: 'shop', rosters: ['*:P1'] }],
      },
    };
    const world = await start(config);
    const knex = world.knex;
    world.putEntity('cart', { owner: 'group:default/shop', oncall: 'fake:P1' });
    world.putEntity('kept', { owner: 'group:default/shop', oncall: 'fake:P1' });
    await world.cycle();
    expect(await knex('roster_bindings').pluck('entity_ref')).toHaveLength(2);

    const entities = new StoredEntities<EntityRow>({
      knex,
      rowOf: entityRows(new Map()),
      beforeChange: dropUnjudged,
      onChange: async () => {},
    });
    world.putEntity('cart', { owner: 'group:default/web', oncall: 'fake:P1' });
    world.putEntity('kept', {
      owner: 'group:default/shop',
      oncall: 'fake:P1,',
    });
    await knex.transaction(trx =>
      entities.write(trx, [...world.entities.values()]),
    );
    expect(await knex('roster_bindings').pluck('entity_ref')).toEqual([
      'component:default/kept',
    ]);
  });

  it('hold requirements that can be read, and say what is wrong with others', async () => {
    const world = await start();
    const required = (text: string) => ({
      annotations: { 'opsready.io/required-coverage': text },
    });
    world.putEntity('good', required('business-hours@Europe/Berlin'));
    world.putEntity('bad', required('business-hours@Atlantis'));
    await world.cycle();
    expect((await world.oncall('good')).requirement).toEqual({
      value: 'business-hours@Europe/Berlin',
      from: 'annotation',
    });
    expect((await world.oncall('bad')).requirement).toEqual({
      value: '24x7',
      from: 'default',
      message: expect.stringContaining("'Atlantis' is no time zone"),
    });
  });

  it('are shown to whom the entity and the permission are, and to nobody else', async () => {
    const world = await start();
    world.putEntity('cart', { oncall: 'fake:P1' });
    await world.cycle();
    const status = async (path: string) => (await world.get(path)).status;
    const path = '/entities/component/default/cart/oncall';
    world.readable = new Set();
    expect(await status(path)).toBe(404);
    expect(await status('/sources')).toBe(403);
    world.readable = 'all';
    world.decisions = { 'oncall.roster.read': DENY };
    const denied = await world.get(path);
    expect(denied.status).toBe(403);
    expect(denied.body.error.message).toContain('oncall.roster.read');
    world.decisions = { 'oncall.roster.read': ownersOnly('group:default/a') };
    expect(await status('/sources')).toBe(403);
    world.decisions = {};
    expect(await status('/sources')).toBe(200);
    expect((await world.get(path, 'Bearer nonsense')).status).toBe(401);
  });

  it('tell what the caller may do, and why not', async () => {
    const world = await start();
    world.putEntity('cart', { oncall: 'fake:P1' });
    await world.cycle();
    world.decisions = {
      'oncall.page.create': DENY,
      'oncall.incident.read': DENY,
    };
    const { actions, rosters, openIncidents } = await world.oncall('cart');
    expect(openIncidents).toBeUndefined();
    expect(actions).toContainEqual({
      action: 'page',
      allowed: false,
      reason: expect.stringContaining('oncall.page.create'),
    });
    expect(rosters[0].actions).toEqual([
      {
        action: 'page',
        allowed: false,
        reason: expect.stringContaining('oncall.page.create'),
      },
      { action: 'declare', allowed: false, reason: 'It has no incidents.' },
    ]);
    expect(actions).toContainEqual({ action: 'reveal', allowed: true });
  });

  it('are those of everybody, though somebody writes what no database holds', async () => {
    const world = await start();
    world.rosters.person('Bea', { name: 'B\0ea' });
    world.rosters.schedule('s', [{ personId: 'Bea', source: 'regular' }], {
      title: 'Nig\0hts',
      problems: ['Odd\0.'],
    });
    world.rosters.roster('P3', [{ targets: [{ kind: 'schedule', id: 's' }] }], {
      title: 'Third\0',
      aliases: ['service/\0'],
    });
    world.putEntity('odd', { oncall: 'fake:P\0NONE, fake:P3, \ud800:x' });
    world.putEntity('cart', { oncall: 'fake:P1' });
    await world.cycle();
    await world.cycle();
    expect((await served(world, 'cart')).rosters).toEqual([
      'fake:P1 annotation',
    ]);
    const { rosters, unmatched } = await world.oncall('odd');
    expect(unmatched).toHaveLength(2);
    expect(rosters[0].levels[0].now[0].responder.name).toBe('B ea');
  });
});
