import { TestDatabases } from '@backstage/backend-test-utils';
import { CollectionError } from '@opsready/backstage-plugin-readiness-node';
import { EU, FakeSource, US } from './__testUtils__/FakeSource';
import { PipelineWorld, tags } from './__testUtils__/PipelineWorld';

jest.setTimeout(60_000);

const DENIED = new CollectionError('AccessDenied', 'fake:Read was denied.', {
  operation: 'fake:Read',
  missingPermission: 'fake:Read',
});

describe('the pipeline', () => {
  const databases = TestDatabases.create();

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    async function start(
      options: Parameters<typeof PipelineWorld.start>[1] = {},
    ) {
      return PipelineWorld.start(await databases.init(databaseId), options);
    }

    it('turns what a source holds into an outcome, and writes nothing when nothing changes', async () => {
      const world = await start();
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.putEntity('pay', { claims: tags({ service: 'pay' }) });
      world.source.putResource('r:shop', { service: 'shop' });
      world.source.putResource('r:pay', { service: 'pay' });
      world.source.put({ id: 'p1', resources: ['r:shop'] });

      await world.cycle();

      expect(await world.result('shop', 'no-problems')).toMatchObject({
        outcome: 'fail',
        message: 'There are 1 problems.',
        evidence: [{ label: 'Problems', value: 1 }],
      });
      expect(await world.outcome('pay')).toBe('pass');
      const scorecards = await world
        .knex('scorecard_results')
        .orderBy('entity_ref')
        .select('entity_ref', 'level', 'score');
      expect(scorecards).toEqual([
        {
          entity_ref: 'component:default/pay',
          level: expect.any(String),
          score: expect.any(Number),
        },
        {
          entity_ref: 'component:default/shop',
          level: expect.any(String),
          score: expect.any(Number),
        },
      ]);
      expect(scorecards[0].score).toBeGreaterThan(scorecards[1].score);

      world.advance({ minutes: 10 });
      const before = await world.dump();
      await world.cycle();

      expect(world.source.reads).toHaveLength(4);
      expect(await world.dump()).toEqual(before);
      await expect(
        world.knex('collection_runs').where('status', 'succeeded'),
      ).resolves.toHaveLength(6);
    });

    it('evaluates again only what changed, and keeps the change', async () => {
      const world = await start();
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.putEntity('pay', { claims: tags({ service: 'pay' }) });
      world.source.putResource('r:shop', { service: 'shop' });
      world.source.putResource('r:pay', { service: 'pay' });
      await world.cycle();
      const before = await world
        .knex('check_results')
        .where('entity_ref', 'component:default/pay')
        .first();

      world.advance({ minutes: 10 });
      world.source.put({ id: 'p1', resources: ['r:shop'] });
      await world.cycle();

      expect(await world.outcome('shop')).toBe('fail');
      expect(
        await world
          .knex('transitions')
          .whereNot('from_outcome', 'unknown')
          .select('entity_ref', 'check_id', 'from_outcome', 'to_outcome', 'at'),
      ).toEqual([
        {
          entity_ref: 'component:default/shop',
          check_id: 'no-problems',
          from_outcome: 'pass',
          to_outcome: 'fail',
          at: '2026-01-01T00:10:00.000Z',
        },
      ]);
      expect(
        await world
          .knex('check_results')
          .where('entity_ref', 'component:default/pay')
          .first(),
      ).toEqual(before);
      expect((await world.result('shop', 'no-problems')).since).toBe(
        '2026-01-01T00:10:00.000Z',
      );
      expect((await world.result('shop', 'has-owner')).since).toBe(
        '2026-01-01T00:00:00.000Z',
      );
    });

    it('removes what a finished read did not deliver, and nothing when a read fails', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:shop', { service: 'shop' });
      world.source.put({ id: 'p1', resources: ['r:shop'] });
      world.source.put({ id: 'p2', resources: ['r:shop'] });
      await world.cycle();
      expect(await world.outcome('shop')).toBe('fail');

      world.source.failures.set(EU.id, { error: DENIED, after: 1 });
      world.source.records.delete('p1');
      world.source.records.delete('p2');
      world.advance({ minutes: 10 });
      await world.cycle();

      expect(await world.knex('records').pluck('record_id')).toHaveLength(3);
      expect(await world.outcome('shop')).toBe('fail');

      world.source.failures.clear();
      world.advance({ minutes: 10 });
      await world.cycle();
      expect(await world.knex('records').pluck('record_id')).toEqual([
        'resource:r:shop',
      ]);
      expect(await world.outcome('shop')).toBe('pass');
    });

    it('goes stale and then unknown with the missing permission when a target is denied, while other facts live on', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:shop', { service: 'shop' });
      await world.cycle();
      expect(await world.outcome('shop')).toBe('pass');

      world.source.failures.set(EU.id, { error: DENIED, after: 0 });
      world.advance({ minutes: 10 });
      await world.cycle();

      expect(await world.outcome('shop')).toBe('pass');
      expect(await scopeSources(world, 'shop')).toMatchObject({
        fake: { state: 'stale', missingPermission: 'fake:Read' },
        catalog: { state: 'fresh' },
      });

      world.advance({ hours: 2 });
      await world.cycle();

      const result = await world.result('shop', 'no-problems');
      expect(result.outcome).toBe('unknown');
      expect(result.message).toContain('fake:Read');
      expect(await world.outcome('shop', 'has-owner')).toBe('pass');
      expect((await world.knex('scorecard_results').first()).level).toBe(
        'notDetermined',
      );
      expect(
        JSON.parse(
          (await world.knex('facts').where({ collector_id: 'fake' }).first())
            .fact_values,
        ),
      ).toEqual({ problems: 0 });
    });

    it('expires facts by time alone', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:shop', { service: 'shop' });
      await world.cycle();
      world.advance({ hours: 3 });
      await world.task('pipeline');
      expect(await world.outcome('shop')).toBe('unknown');
      await world.cycle();
      expect(await world.outcome('shop')).toBe('pass');
    });

    it('is unknown where a target that the claims can reach was never read, or the service is not enabled there', async () => {
      const world = await start();
      world.putEntity('everywhere', { claims: tags({ service: 'shop' }) });
      world.putEntity('narrowed', {
        claims: { ...tags({ service: 'shop' }), regions: ['eu'] },
      });
      world.source.putResource('r:shop', { service: 'shop' });
      world.source.failures.set(US.id, { error: DENIED, after: 0 });
      await world.cycle();
      expect(await world.outcome('everywhere')).toBe('unknown');
      expect(await world.outcome('narrowed')).toBe('pass');

      world.source.failures.set(US.id, {
        error: new CollectionError('NotEnabled', 'Fake is not enabled.'),
        after: 0,
      });
      world.advance({ minutes: 10 });
      await world.cycle();
      expect(await world.result('everywhere', 'no-problems')).toMatchObject({
        outcome: 'unknown',
        message: expect.stringContaining('not enabled'),
      });
    });

    it('rests on the targets where the entity has resources, once the inventory of all within reach was read', async () => {
      const world = await start({ inventory: true });
      const all = ['catalog', 'fake', 'inventory'];
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.inventory.putResource('r:1', { service: 'shop' });
      world.inventory.failures.set(US.id, { error: DENIED, after: 0 });
      world.source.failures.set(US.id, {
        error: new CollectionError('NotEnabled', 'Fake is not enabled.'),
        after: 0,
      });
      await world.cycle(all);
      expect(await world.result('shop', 'no-problems')).toMatchObject({
        outcome: 'unknown',
        message: expect.stringContaining('fake:Read'),
      });

      world.inventory.failures.clear();
      await world.cycle(all);
      expect(await world.outcome('shop')).toBe('pass');

      world.inventory.putResource('r:2', { service: 'shop' }, US);
      await world.cycle(all);
      expect(await world.result('shop', 'no-problems')).toMatchObject({
        outcome: 'unknown',
        message: expect.stringContaining('not enabled'),
      });
    });

    it('rests on the reads that keep records about its resources, wherever those live', async () => {
      const world = await start({ inventory: true });
      const all = ['catalog', 'fake', 'inventory'];
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.inventory.putResource('role', { service: 'shop' });
      world.source.put({ id: 'n1', type: 'note', resources: ['role'] });
      world.source.put({
        id: 'n2',
        type: 'note',
        region: 'us',
        resources: ['role'],
      });
      await world.cycle(all);
      expect(await scopeSources(world, 'shop')).toMatchObject({
        fake: { state: 'fresh' },
      });
      world.source.failures.set(US.id, { error: DENIED, after: 0 });
      world.advance({ minutes: 10 });
      await world.cycle(all);
      expect(await scopeSources(world, 'shop')).toMatchObject({
        fake: { state: 'stale', missingPermission: 'fake:Read' },
      });
    });

    it('does not take the absence of resources for a pass', async () => {
      const world = await start();
      world.putEntity('nothing');
      world.putEntity('typo', { claims: tags({ service: 'shpo' }) });
      world.putEntity('refused', {
        claims: {
          problems: [
            { annotation: 'claims', kind: 'refused', message: 'Not yours.' },
          ],
        },
      });
      world.source.putResource('r:shop', { service: 'shop' });
      await world.cycle();
      expect(await world.outcome('nothing')).toBe('notApplicable');
      expect(await world.outcome('typo')).toBe('unknown');
      expect(await world.outcome('refused')).toBe('unknown');
    });

    it('maps by all pairs of a set, by id within the narrowing, and by account', async () => {
      const world = await start();
      world.putEntity('both', {
        claims: tags({ service: 'shop', env: 'prod' }),
      });
      world.putEntity('by-id', {
        claims: { resourceIds: [{ id: 'r:1', annotation: 'claims' }] },
      });
      world.putEntity('elsewhere', {
        claims: {
          resourceIds: [{ id: 'r:1', annotation: 'claims' }],
          regions: ['us'],
        },
      });
      world.putEntity('nowhere', {
        claims: { ...tags({ service: 'shop' }), accounts: [] },
      });
      world.putEntity('whole', {
        claims: { wholeAccounts: [{ account: '1111', annotation: 'claims' }] },
      });
      world.source.putResource('r:1', { service: 'shop', env: 'prod' });
      world.source.putResource('r:2', { service: 'shop', env: 'test' });
      world.source.putResource('r:3', { env: 'prod' }, US);
      await world.cycle();
      const mapping = await world
        .knex('resource_entities')
        .orderBy(['entity_ref', 'resource_id'])
        .select('entity_ref', 'resource_id', 'reason');
      expect(mapping).toEqual([
        row('both', 'r:1', 'tags'),
        row('by-id', 'r:1', 'id'),
        row('whole', 'r:1', 'account'),
        row('whole', 'r:2', 'account'),
        row('whole', 'r:3', 'account'),
      ]);
    });

    it('keeps the records of accounts that the claims may not reach from an entity, whoever mentions its resource first', async () => {
      const other = { id: '2222/eu', account: '2222', region: 'eu' };
      const world = await start({ targets: [EU, other] });
      const claims = { resourceIds: [{ id: 'bucket', annotation: 'claims' }] };
      world.putEntity('ours', { claims: { ...claims, accounts: ['1111'] } });
      world.putEntity('anyone', { claims });
      world.source.put({ id: 'mention', type: 'note', resources: ['bucket'] });
      await world.cycle();
      world.source.put({
        id: 'theirs',
        account: '2222',
        resources: ['bucket'],
      });
      await world.cycle();
      expect([
        await world.outcome('ours'),
        await world.outcome('anyone'),
      ]).toEqual(['pass', 'fail']);
    });

    it('lets a changed tag and a changed annotation take effect at the next cycle', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.putEntity('pay', { claims: tags({ service: 'pay' }) });
      world.source.putResource('r:1', { service: 'shop' });
      world.source.putResource('r:2', { service: 'pay' });
      world.source.put({ id: 'p1', resources: ['r:1'] });
      await world.cycle();
      expect([await world.outcome('shop'), await world.outcome('pay')]).toEqual(
        ['fail', 'pass'],
      );

      world.source.putResource('r:1', { service: 'pay' });
      await world.cycle();
      expect([await world.outcome('shop'), await world.outcome('pay')]).toEqual(
        ['unknown', 'fail'],
      );

      world.putEntity('shop', { claims: tags({ service: 'pay' }) });
      world.putEntity('pay', {});
      await world.cycle();
      expect([await world.outcome('shop'), await world.outcome('pay')]).toEqual(
        ['fail', 'notApplicable'],
      );
    });

    it('counts records about a whole target for entities that have resources there', async () => {
      const world = await start();
      world.putEntity('here', { claims: tags({ service: 'here' }) });
      world.putEntity('there', { claims: tags({ service: 'there' }) });
      world.source.putResource('r:1', { service: 'here' });
      world.source.putResource('r:2', { service: 'there' }, US);
      world.source.put({ id: 'p1', aboutTarget: true });
      await world.cycle();
      expect(await world.outcome('here')).toBe('fail');
      expect(await world.outcome('there')).toBe('pass');
    });

    it('keeps a record once, whichever target delivers it', async () => {
      const world = await start();
      const own = world.source.read.bind(world.source);
      world.source.read = async function* both(options) {
        yield* own(options);
        yield {
          id: 'shared',
          account: '1111',
          region: 'eu',
          type: 'problem',
          resources: ['r:1'],
          data: { seenBy: options.target.id },
        };
      };
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:1', { service: 'shop' });
      await world.cycle();
      const [first] = await world.knex('records').where('record_id', 'shared');
      expect(
        await world.knex('records').where('record_id', 'shared'),
      ).toHaveLength(1);
      world.advance({ minutes: 10 });
      await world.cycle();
      expect(await world.knex('records').where('record_id', 'shared')).toEqual([
        first,
      ]);
      expect((await world.result('shop', 'no-problems')).message).toBe(
        'There are 1 problems.',
      );
    });

    it('asks for changes between full reads, and removes only on a full one', async () => {
      const world = await start({
        targets: [EU],
        fullReadEvery: { hours: 1 },
      });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:1', { service: 'shop' });
      world.source.put({ id: 'p1', resources: ['r:1'] });
      await world.cycle();
      world.source.records.delete('p1');
      world.advance({ minutes: 30 });
      await world.cycle();
      expect(world.source.reads[1].since).toEqual(
        new Date('2026-01-01T00:00:00Z'),
      );
      expect(await world.outcome('shop')).toBe('fail');
      world.advance({ minutes: 30 });
      await world.cycle();
      expect(world.source.reads[2].since).toBeUndefined();
      expect(await world.outcome('shop')).toBe('pass');
    });

    it('takes an entity that left out of lists and mapping, and back when it returns', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:1', { service: 'shop' });
      await world.cycle();
      const shop = world.entities.get('shop')!;
      world.entities.delete('shop');
      await world.cycle();
      expect(await world.knex('scorecard_results')).toEqual([]);
      expect(await world.knex('resource_entities')).toEqual([]);
      expect(await world.knex('check_results')).toHaveLength(1);

      world.entities.set('shop', shop);
      await world.cycle();
      expect(await world.knex('scorecard_results')).toHaveLength(1);
      expect(await world.outcome('shop')).toBe('pass');

      world.entities.delete('shop');
      await world.cycle();
      world.advance({ hours: 24 * 31 });
      await world.task('retention');
      expect(await world.knex('entities')).toEqual([]);
      expect(await world.knex('check_results')).toEqual([]);
      expect(await world.knex('facts')).toEqual([]);
    });

    it('keeps no facts of another day for an entity that returns without its resources', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:1', { service: 'shop' });
      world.source.put({ id: 'p1', resources: ['r:1'] });
      await world.cycle();
      const shop = world.entities.get('shop')!;
      world.entities.delete('shop');
      await world.cycle();

      world.source.records.clear();
      world.entities.set('shop', shop);
      await world.cycle();

      const facts = await world
        .knex('facts')
        .where({ collector_id: 'fake' })
        .pluck('fact_values');
      expect(facts).toEqual([JSON.stringify({ problems: 0 })]);
    });

    it('writes nothing once it has lost its target', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:1', { service: 'shop' });
      let open = () => {};
      world.source.gate = new Promise(resolve => {
        open = resolve;
      });
      const cycle = world.cycle();
      await until(async () => world.source.reads.length === 1);
      await world
        .knex('target_leases')
        .where('target_id', EU.id)
        .update({ token: 'another', expires_at: '2999-01-01T00:00:00.000Z' });
      open();
      await cycle;
      expect(await world.knex('records')).toEqual([]);
      expect(
        await world
          .knex('collection_runs')
          .where({ collector_id: 'fake' })
          .pluck('status'),
      ).toEqual(['running']);
      expect(await world.knex('target_leases').pluck('token')).toEqual([
        'another',
      ]);
    });

    it('lets another replica take over from one that died, and marks the run as lost', async () => {
      const knex = await databases.init(databaseId);
      const source = new FakeSource();
      const dead = await PipelineWorld.start(knex, { targets: [EU], source });
      dead.putEntity('shop', { claims: tags({ service: 'shop' }) });
      source.putResource('r:1', { service: 'shop' });
      await knex('collection_runs').insert({
        id: 'dead',
        collector_id: 'fake',
        target_id: EU.id,
        mode: 'full',
        status: 'running',
        replica: 'dead',
        started_at: '2026-01-01T00:00:00.000Z',
      });
      await knex('target_leases').insert({
        target_id: EU.id,
        token: 'dead',
        replica: 'dead',
        expires_at: new Date(Date.now() - 1).toISOString(),
      });
      const alive = await PipelineWorld.start(knex, {
        targets: [EU],
        source,
        migrate: false,
      });
      await alive.task('pipeline');
      expect(
        await knex('collection_runs')
          .where('collector_id', 'fake')
          .orderBy('status')
          .pluck('status'),
      ).toEqual(['lost', 'succeeded']);
    });

    it('leaves a target due, and its state as it was, when the replica stops in mid-read', async () => {
      const world = await start({ targets: [EU] });
      world.putEntity('shop', { claims: tags({ service: 'shop' }) });
      world.source.putResource('r:1', { service: 'shop' });
      await world.cycle();
      let open = () => {};
      world.source.gate = new Promise(resolve => {
        open = resolve;
      });
      world.advance({ minutes: 10 });
      const controller = new AbortController();
      const cycle = world.cycle(['fake'], controller.signal);
      await until(async () => world.source.reads.length === 2);
      controller.abort();
      open();
      await cycle;
      expect(
        await world
          .knex('collection_targets')
          .where('collector_id', 'fake')
          .first('state', 'due_at', 'last_failure_at'),
      ).toEqual({
        state: 'ok',
        due_at: expect.any(String),
        last_failure_at: null,
      });
      world.source.gate = undefined;
      await world.task('pipeline');
      expect(world.source.reads).toHaveLength(3);
    });

    it('begins one cycle where the scheduler runs a task twice', async () => {
      const world = await start({ targets: [EU] });
      await world.task('collect:fake');
      await world.task('pipeline');
      await world.task('collect:fake');
      await world.task('pipeline');
      expect(world.source.reads).toHaveLength(1);
    });

    it('does not let those who trigger tasks make it read much more often than its schedule says', async () => {
      const world = await start({ targets: [EU] });
      const minutesAgo = (minutes: number) =>
        world.knex('collection_cycles').update({
          started_at: new Date(Date.now() - minutes * 60_000).toISOString(),
        });
      const trigger = async () => {
        await world.task('collect:fake');
        await world.task('pipeline');
        return world.source.reads.length;
      };
      await world.cycle();
      await minutesAgo(4);
      expect(await trigger()).toBe(1);
      await minutesAgo(6);
      expect(await trigger()).toBe(2);
    });

    it('begins cycles after the machine set its clock back, too', async () => {
      const world = await start({ targets: [EU] });
      const ahead = new Date(Date.now() + 3_600_000).toISOString();
      await world.cycle();
      await world.knex('collection_cycles').update({ started_at: ahead });
      await world.task('collect:fake');
      await world.knex('collection_targets').update({ due_at: ahead });
      await world.task('pipeline');
      expect(world.source.reads).toHaveLength(2);
    });

    it('keeps a record without resources, and names of any kind', async () => {
      const world = await start({ targets: [EU] });
      world.source.put({
        id: 'odd\u0000id "quoted" — ünïcode',
        resources: ['not an arn', ''],
        data: { text: 'nul \u0000 and ${x}' },
      });
      await world.cycle();
      expect(await world.knex('records')).toHaveLength(1);
      await world.cycle();
      expect(
        await world
          .knex('collection_runs')
          .where({ collector_id: 'fake' })
          .orderBy('added_count')
          .pluck('added_count'),
      ).toEqual([0, 1]);
    });
  });
});

function row(name: string, resource_id: string, reason: string) {
  return { entity_ref: `component:default/${name}`, resource_id, reason };
}

async function scopeSources(world: PipelineWorld, name: string) {
  const found = await world
    .knex('scopes as s')
    .join('entities as e', 'e.scope_id', 's.scope_id')
    .where('e.name', name)
    .first('s.sources');
  return JSON.parse(found.sources);
}

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) {
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
}
