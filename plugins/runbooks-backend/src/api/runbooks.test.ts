/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { document, EU, US } from '../tests/__testUtils__/FakeSource';
import { IndexWorld } from '../tests/__testUtils__/IndexWorld';
import {
  conditional,
  DENY,
  IndexApi,
  ownersOnly,
} from './__testUtils__/IndexApi';

jest.setTimeout(60_000);

const READ = 'runbooks.runbook.read';
const REVIEW = 'runbooks.review.create';
const SHOP = 'group:default/shop';
const service = mockCredentials.service.header();

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('runbooks over the API on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let world: IndexWorld;
  let api: IndexApi;

  /** Set by tests that leave something behind. */
  let changed = true;
  const changing = () => {
    changed = true;
  };

  beforeEach(async () => {
    if (!changed) {
      api = new IndexApi(world);
      return;
    }
    changed = false;
    world = await IndexWorld.start(await databases.init(databaseId));
    api = new IndexApi(world);
    world.putEntity('cart', { owner: SHOP, runbooks: 'Restart, Nothing' });
    world.putEntity('bank', { owner: 'group:default/bank' });
    world.source.put(
      document('Restart', {
        title: 'Restart a service',
        area: 'lifecycle',
        consents: ['bank'],
      }),
      document('Patch', {
        place: US,
        area: 'patching',
        sections: {},
        consents: ['bank'],
        problems: ['Something was not understood.'],
        role: 'missing',
      }),
      document('Orphan', { executorId: undefined, reviewEvery: 'P30D' }),
    );
    await world.cycle();
  });

  const names = async (query = ''): Promise<string[]> => {
    const { body } = await api.get(`/runbooks${query}`).expect(200);
    expect(body.totalItems).toBe(body.items.length);
    return body.items.map((item: { name: string }) => item.name);
  };

  describe('the list', () => {
    it.each([
      ['', ['Orphan', 'Patch', 'Restart']],
      ['?text=SERVICE', ['Restart']],
      ['?text=%25', []],
      ['?area=patching', ['Patch']],
      ['?area=patching&area=lifecycle', ['Patch', 'Restart']],
      ['?format=markdown', []],
      [`?account=${US.account}`, ['Patch']],
      ['?owner=group:default/SHOP', ['Restart']],
      ['?state=incomplete', ['Patch']],
      ['?state=problems', ['Patch']],
      ['?state=unbound', ['Orphan']],
      ['?state=neverRun&state=incomplete', ['Patch']],
      ['?state=drifted', []],
      ['?state=reviewDue&area=lifecycle', ['Restart']],
    ])('is filtered by %s', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('comes in pages by title', async () => {
      const { body } = await api.get('/runbooks?limit=1&offset=1').expect(200);
      expect(body).toMatchObject({
        totalItems: 3,
        items: [
          {
            name: 'Patch',
            area: 'patching',
            place: { account: US.account, region: US.region },
            problems: ['Something was not understood.'],
            review: { state: 'never', drifted: false },
          },
        ],
      });
      expect(body.items[0].missing).toHaveLength(9);
    });

    it('is cut to what is bound to entities that the catalog shows', async () => {
      api.readable = new Set(['component:default/cart']);
      expect(await names()).toEqual(['Restart']);
      expect(await names('?owner=group:default/bank')).toEqual([]);
      api.readable = new Set();
      expect(await names()).toEqual([]);
    });

    it('is cut to what the policy allows, in any combination', async () => {
      api.decisions[READ] = ownersOnly('group:default/bank');
      expect(await names()).toEqual(['Patch', 'Restart']);
      const rule = {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'runbook-entity',
        params: { claims: [SHOP] },
      };
      api.decisions[READ] = conditional({ not: rule });
      expect(await names()).toEqual(['Patch', 'Restart']);
      api.decisions[READ] = conditional({ allOf: [rule, { not: rule }] });
      expect(await names()).toEqual([]);
      api.decisions[READ] = conditional({
        anyOf: [rule, { ...rule, params: { claims: [] } }],
      });
      expect(await names()).toEqual(['Restart']);
      api.decisions[READ] = DENY;
      await api.get('/runbooks').expect(403);
    });

    it.each(['/runbooks?state=odd', '/runbooks?sort=x', '/runbooks?text=%00'])(
      'refuses %s',
      path => api.get(path).expect(400),
    );

    it('needs a caller', () => api.anonymous('/runbooks').expect(401));
  });

  describe('one runbook', () => {
    const path = async (name: string) => `/runbooks/${await world.idOf(name)}`;

    it('has its content and its bindings to entities that the caller may read', async () => {
      const { body } = await api.get(await path('Restart')).expect(200);
      expect(body).toMatchObject({
        runbook: { name: 'Restart', missing: [] },
        sections: { outcome: 'It works again.' },
        content: { text: 'steps of Restart' },
        steps: [{ name: 'restart' }],
        totalBindings: 2,
        bindings: [
          { entityRef: 'component:default/bank', reason: 'tag' },
          { entityRef: 'component:default/cart', reason: 'annotation' },
        ],
        reviews: [],
        reviewEvery: 'P180D',
        mayReview: true,
      });
      api.readable = new Set(['component:default/cart']);
      expect((await api.get(await path('Restart'))).body).toMatchObject({
        totalBindings: 1,
        bindings: [{ entityRef: 'component:default/cart' }],
      });
    });

    it('is not there for who may read none of its entities, as one that does not exist', async () => {
      api.readable = new Set(['component:default/cart']);
      const answer = await api.get(await path('Patch')).expect(404);
      expect(answer.body.error.message).toBe(
        `No runbook '${await world.idOf('Patch')}'`,
      );
      await api.get(await path('Orphan')).expect(404);
      await api.get(`${await path('Patch')}/drift`).expect(404);
      await api.get('/runbooks/nothing').expect(404);
      await api
        .post(`${await path('Patch')}/reviews`, { contentHash: 'x' })
        .expect(404);
    });

    it('says that it is gone, and cannot be reviewed then', async () => {
      changing();
      world.source.documents.delete(document('Restart').key);
      await world.cycle();
      expect(await names()).toEqual(['Orphan', 'Patch']);
      const { body } = await api.get(await path('Restart')).expect(200);
      expect(body).toMatchObject({
        runbook: { goneAt: '2026-01-01T00:00:00.000Z' },
        mayReview: false,
      });
      await api
        .post(`${await path('Restart')}/reviews`, {
          contentHash: body.runbook.contentHash,
        })
        .expect(409);
    });
  });

  describe('a review', () => {
    beforeEach(changing);

    const review = async (name: string, contentHash?: string) => {
      const id = await world.idOf(name);
      const { body } = await api.get(`/runbooks/${id}`);
      return api.post(`/runbooks/${id}/reviews`, {
        contentHash: contentHash ?? body.runbook.contentHash,
        note: ' Tried it. ',
      });
    };
    const state = async (name: string) => {
      const { body } = await api.get(`/runbooks?text=${name}`);
      return body.items[0].review;
    };

    it('holds who, when, on what, and until when', async () => {
      const { status, body } = await review('Restart');
      expect(status).toBe(201);
      expect(body).toEqual({
        id: expect.any(String),
        reviewedBy: 'user:default/mock',
        reviewedAt: '2026-01-01T00:00:00.000Z',
        contentHash: 'hash of steps of Restart',
        version: '1',
        note: 'Tried it.',
        nextDueAt: '2026-06-30T00:00:00.000Z',
      });
      expect(await state('Restart')).toEqual({
        state: 'current',
        drifted: false,
        lastReviewedAt: body.reviewedAt,
        lastReviewedBy: 'user:default/mock',
        nextDueAt: body.nextDueAt,
      });
      expect(await names('?state=reviewDue')).toEqual(['Orphan', 'Patch']);
      world.advance({ days: 180 });
      expect(await state('Restart')).toMatchObject({ state: 'due' });
      expect(
        await world
          .knex('audit_entries')
          .select('event', 'actor', 'entity_ref', 'detail'),
      ).toEqual([
        {
          event: 'reviewed',
          actor: 'user:default/mock',
          entity_ref: 'component:default/bank',
          detail: 'Tried it.',
        },
      ]);
      expect(api.audited.success).toHaveBeenCalledTimes(1);
    });

    it('goes by the cadence of the runbook, and by a new one when it changes', async () => {
      expect((await review('Orphan')).body.nextDueAt).toBe(
        '2026-01-31T00:00:00.000Z',
      );
      world.source.put(
        document('Orphan', { executorId: undefined, reviewEvery: 'P1Y' }),
      );
      await world.cycle();
      expect(await state('Orphan')).toMatchObject({
        nextDueAt: '2027-01-01T00:00:00.000Z',
      });
    });

    it('is by the cadence of config from the next start on', async () => {
      await review('Restart');
      await IndexWorld.start(world.knex, {
        migrate: false,
        config: { reviewEvery: { days: 10 } },
      });
      expect(await state('Restart')).toMatchObject({
        nextDueAt: '2026-01-11T00:00:00.000Z',
      });
    });

    it('is of what was read, not of what it says now', async () => {
      const { status, body } = await review('Restart', 'hash of old steps');
      expect(status).toBe(409);
      expect(body.error.message).toContain('has changed since you opened it');
      expect(api.audited.fail).toHaveBeenCalledTimes(1);
      expect(await world.knex('runbook_reviews')).toEqual([]);
      expect(await world.knex('audit_entries')).toEqual([]);
    });

    it('drifts when the document changes, and the difference is kept to be seen', async () => {
      const text = (step: string) => ({
        mediaType: 'application/yaml',
        text: `first\n${step}\nlast\n`,
      });
      world.source.put(
        document('Patch', {
          place: US,
          content: text('old'),
          consents: ['bank'],
        }),
      );
      await world.cycle();
      await review('Patch');
      const drift = async () =>
        (
          await api
            .get(`/runbooks/${await world.idOf('Patch')}/drift`)
            .expect(200)
        ).body;
      expect(await drift()).toMatchObject({ drifted: false, lines: [] });
      world.source.put(
        document('Patch', {
          place: US,
          content: text('new'),
          consents: ['bank'],
        }),
      );
      await world.cycle();
      await world.task('index-retention');
      expect(await state('Patch')).toMatchObject({
        state: 'current',
        drifted: true,
      });
      expect(await names('?state=drifted')).toEqual(['Patch']);
      expect(await drift()).toMatchObject({
        drifted: true,
        lines: [
          { change: 'same', text: 'first' },
          { change: 'removed', text: 'old' },
          { change: 'added', text: 'new' },
          { change: 'same', text: 'last' },
        ],
      });
      await review('Patch');
      expect(await state('Patch')).toMatchObject({ drifted: false });
    });

    it('needs the permission on an entity that it is bound to, and a person', async () => {
      api.decisions[REVIEW] = ownersOnly(SHOP);
      expect((await review('Restart')).status).toBe(201);
      expect((await review('Patch')).status).toBe(403);
      // Bound to nothing: only who may review everything.
      expect((await review('Orphan')).status).toBe(403);
      const id = await world.idOf('Restart');
      const { body } = await api.get(`/runbooks/${await world.idOf('Patch')}`);
      expect(body.mayReview).toBe(false);
      await api
        .post(`/runbooks/${id}/reviews`, { contentHash: 'x' }, service)
        .expect(403);
    });
  });

  describe('an entity', () => {
    const CART = '/entities/component/default/cart/runbooks';

    it('has the runbooks that fit it, and what is wrong with its annotation', async () => {
      const { body } = await api.get(CART).expect(200);
      expect(body).toMatchObject({
        entityRef: 'component:default/cart',
        items: [
          {
            runbook: { name: 'Restart' },
            bindings: [{ reason: 'annotation' }],
            canRun: {
              allowed: false,
              reason: expect.stringContaining('opsready.runbooks.grants'),
            },
          },
        ],
        unmatched: [{ entry: 'Nothing' }],
        claims: [{ title: 'Restart a service' }],
        sources: [
          { sourceId: 'catalog', state: 'current' },
          { sourceId: 'fake', state: 'current' },
        ],
      });
      expect(
        body.areas.filter(({ count }: { count: number }) => count > 0),
      ).toEqual([{ area: 'lifecycle', count: 1 }]);
      expect(body.areas).toHaveLength(8);
    });

    it('may run what the document or config gives it', async () => {
      const canRun = async (name: string) => {
        const { body } = await api.get(
          `/entities/component/default/${name}/runbooks`,
        );
        return body.items.map((item: any) => [
          item.runbook.name,
          item.canRun.allowed,
        ]);
      };
      expect(await canRun('bank')).toEqual([
        ['Patch', true],
        ['Restart', true],
      ]);
      api.grants.push({ owner: SHOP, documents: ['Re*'] });
      expect(await canRun('cart')).toEqual([['Restart', true]]);
      expect((await api.get(CART)).body.claims).toEqual([]);
    });

    it('is told which sources could not be read, and not in which accounts', async () => {
      changing();
      world.source.failures.set(US.id, {
        error: new SourceError('denied', `No access to ${US.account}.`, {
          missingPermission: 'fake:List',
        }),
        after: 0,
      });
      await world.cycle();
      const { body } = await api.get(CART).expect(200);
      expect(body.sources[1]).toMatchObject({
        sourceId: 'fake',
        state: 'denied',
        message: expect.stringContaining('1 of 2'),
        missingPermission: 'fake:List',
      });
      expect(JSON.stringify(body.sources)).not.toContain(US.account);
    });

    it('is not found where it is not known, or not to be read', async () => {
      await api.get('/entities/component/default/nobody/runbooks').expect(404);
      api.readable = new Set();
      await api.get(CART).expect(404);
      api.readable = 'all';
      api.decisions[READ] = DENY;
      await api.get(CART).expect(403);
    });
  });

  describe('sources', () => {
    it('are told with their places to who may read everything', async () => {
      changing();
      world.source.failures.set(EU.id, {
        error: new SourceError('denied', 'No access.', {
          missingPermission: 'fake:List',
        }),
        after: 0,
      });
      await world.cycle();
      world.advance({ minutes: 30 });
      const { body } = await api.get('/sources').expect(200);
      expect(body.items).toMatchObject([
        { sourceId: 'catalog', state: 'stale' },
        {
          sourceId: 'fake',
          place: { account: EU.account, environment: 'production' },
          state: 'denied',
          message: 'No access.',
          missingPermission: 'fake:List',
        },
        { sourceId: 'fake', place: { account: US.account }, state: 'stale' },
      ]);
    });

    it('are not told to who may read a part', async () => {
      api.decisions[READ] = ownersOnly(SHOP);
      await api.get('/sources').expect(403);
      api.decisions = {};
      api.readable = new Set(['component:default/cart']);
      await api.get('/sources').expect(403);
    });

    it('were never read before they were', async () => {
      const fresh = new IndexApi(
        await IndexWorld.start(await databases.init(databaseId)),
      );
      const { body } = await fresh.get('/sources').expect(200);
      expect(body.items.map((item: { state: string }) => item.state)).toEqual([
        'never',
        'never',
        'never',
      ]);
    });
  });

  describe('facts', () => {
    const facts = async (...entityRefs: string[]) =>
      (await api.post('/entity-facts', { entityRefs }, service).expect(200))
        .body;

    it('are what readiness asks about each entity that is known', async () => {
      changing();
      await world.knex('runbook_statistics').insert({
        runbook_id: await world.idOf('Patch'),
        runs: 2,
        finished_runs: 2,
        succeeded_runs: 1,
        last_success_at: '2025-12-01T00:00:00.000Z',
      });
      const { items } = await facts(
        'Component:cart',
        'component:default/bank',
        'component:default/nobody',
      );
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({
        entityRef: 'component:default/bank',
        unmatched: [],
        incompleteSources: [],
        runbooks: [
          {
            name: 'Patch',
            area: 'patching',
            owned: false,
            runnable: true,
            roleNeeded: true,
            rolePresent: false,
            reviewState: 'never',
            lastSuccessAt: '2025-12-01T00:00:00.000Z',
          },
          { name: 'Restart', owned: true, missing: [], rolePresent: true },
        ],
      });
      expect(items[1]).toMatchObject({
        entityRef: 'component:default/cart',
        unmatched: ['Nothing'],
        runbooks: [{ name: 'Restart' }],
      });
    });

    it('tell what only an annotation claims from what may be run', async () => {
      changing();
      const claims = async () => {
        const { items } = await facts(
          'component:default/bank',
          'component:default/cart',
        );
        return items.map(({ runbooks }: { runbooks: object[] }) => runbooks);
      };
      expect(await claims()).toMatchObject([
        [
          { name: 'Patch', claimOnly: false },
          { name: 'Restart', claimOnly: false },
        ],
        [{ name: 'Restart', claimOnly: true }],
      ]);
      api.grants.push({ owner: SHOP, documents: ['Re*'] });
      expect((await claims())[1]).toMatchObject([
        { name: 'Restart', claimOnly: false },
      ]);
    });

    it('say which sources may have kept something back', async () => {
      changing();
      world.source.failures.set(US.id, {
        error: new Error('broken'),
        after: 0,
      });
      await world.cycle();
      const { items } = await facts('component:default/cart');
      expect(items[0].incompleteSources).toEqual(['Fake documents']);
    });

    it('are for services, and for entity refs', async () => {
      await api
        .post('/entity-facts', { entityRefs: ['component:default/cart'] })
        .expect(403);
      await api
        .post('/entity-facts', { entityRefs: ['::'] }, service)
        .expect(400);
      await api.post('/entity-facts', { entityRefs: [] }, service).expect(400);
    });
  });
});
