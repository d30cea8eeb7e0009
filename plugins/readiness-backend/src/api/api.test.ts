/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PermissionCriteria,
  PermissionCondition,
} from '@backstage/plugin-permission-common';
import { readinessConditions } from '../authorization';
import { readinessEntities } from '../authorization/readinessEntities';
import { conditional, createTestApi, DENY } from './__testUtils__/testApi';
import { ENTITIES, NOW, READ_AT, seed } from './__testUtils__/seed';

jest.setTimeout(60_000);

const refs = (...names: string[]) =>
  names.map(name => `component:default/${name}`);
const LIST = '/scorecards/ops07/entities';
const GROUPS = '/scorecards/ops07/groups';
const entity = (name: string) => `/entities/component/default/${name}`;

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('the readiness API on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let database: Awaited<ReturnType<typeof databases.init>>;
  let api: Awaited<ReturnType<typeof createTestApi>>;
  let registered: { permissions?: Array<{ name: string }> };

  beforeAll(async () => {
    database = await databases.init(databaseId);
    await database.migrate.latest({
      directory: resolvePackagePath(
        '@opsready/backstage-plugin-readiness-backend',
        'migrations',
      ),
    });
    await seed(database);
    api = await createTestApi(database);
    registered = api.permissionsRegistry.addResourceType.mock.calls[0][0];
  });

  beforeEach(() => api.reset());

  const listed = async (query = '') => {
    const { body } = await api.get(`${LIST}?limit=200&${query}`).expect(200);
    const items: Array<{ entityRef: string }> = body.items;
    expect(body.totalItems).toBe(items.length);
    return items.map(({ entityRef }) => entityRef);
  };
  const groups = async (query: string) => {
    const { body } = await api.get(`${GROUPS}?${query}`).expect(200);
    const items: Array<{ value: string; total: number }> = body.items;
    return Object.fromEntries(items.map(item => [item.value, item.total]));
  };

  describe('the readiness of an entity', () => {
    it('has scorecards, checks with the title that fits, and sources', async () => {
      const statements: string[] = [];
      const listen = ({ sql }: { sql: string }) => statements.push(sql);
      database.on('query', listen);
      const { body } = await api.get(entity('ledger')).expect(200);
      database.removeListener('query', listen);

      expect(statements.length).toBeLessThanOrEqual(2);
      expect(body).toMatchObject({
        entityRef: 'component:default/ledger',
        now: NOW,
        evaluated: true,
        resourceCount: 2,
        claimProblems: [],
        scorecards: [{ scorecardId: 'ops07', level: 'none', score: 10 }],
        sources: [
          {
            collectorId: 'aws-security-hub',
            title: 'AWS Security Hub',
            state: 'stale',
            confirmedAt: '2026-11-21T11:40:00.000Z',
            missingPermission: 'securityhub:GetFindings',
          },
          { collectorId: 'catalog', state: 'fresh', confirmedAt: READ_AT },
        ],
      });
      expect(body.checks).toMatchObject([
        {
          checkId: 'no-critical-findings',
          title: 'It has critical findings',
          outcome: 'fail',
          stale: true,
          staleReason: expect.stringContaining('us-east-1'),
          changesAt: '2026-11-22T12:00:00.000Z',
          evidence: [{ value: 2 }],
        },
        { checkId: 'has-roster', stale: false },
        { checkId: 'has-owner', title: 'It has an owner', stale: false },
      ]);
    });

    it.each([
      ['orphan', 'nothingClaimed', []],
      ['fraud_detector', 'claimsInvalid', [{ kind: 'malformed' }]],
    ])('says what is with the claims of %s', async (name, state, problems) => {
      const { body } = await api.get(entity(name)).expect(200);
      expect(body.sources).toMatchObject([{ state }, { state: 'fresh' }]);
      expect(body.claimProblems).toMatchObject(problems);
    });

    it('is found whatever the letter case', async () => {
      await api.get('/entities/Component/Default/Ledger').expect(200);
    });

    it('is not there for an entity that is unknown, has left or may not be read, in the same words', async () => {
      api.policy.readable = new Set(refs('cart'));
      const hidden = await api.get(entity('ledger')).expect(404);
      const unknown = await api.get(entity('nothing')).expect(404);
      api.policy.readable = 'all';
      const left = await api.get(entity('gone')).expect(404);
      const unheardOf = await api.get(entity('nothing')).expect(404);

      const message = (name: string) => `No entity component:default/${name}`;
      expect(hidden.body.error.message).toBe(message('ledger'));
      expect(unknown.body.error.message).toBe(message('nothing'));
      expect(left.body.error.message).toBe(message('gone'));
      expect(unheardOf.body.error).toEqual(unknown.body.error);
    });

    it.each([
      ['', 'readiness.result.read'],
      ['/facts', 'readiness.fact.read'],
      ['/history', 'readiness.result.read'],
    ])('needs its permission%s', async (path, permission) => {
      api.policy.decisions[permission] = DENY;
      await api.get(entity('ledger') + path).expect(403);
    });

    it.each(['', '/facts', '/history'])('needs a caller%s', async path => {
      await api.anonymous(entity('ledger') + path).expect(401);
    });
  });

  it('tells the facts of an entity with their age, and its resources with the reason', async () => {
    const { body } = await api.get(`${entity('ledger')}/facts`).expect(200);
    expect(body.items).toEqual([
      {
        id: 'catalog/owner',
        collectorId: 'catalog',
        type: 'object',
        description: 'The owner',
        value: { ref: 'group:default/payments' },
        changedAt: READ_AT,
        confirmedAt: READ_AT,
        expiresAt: '2026-11-21T17:50:00.000Z',
      },
    ]);
    expect(body.resources).toEqual([
      {
        resourceId: 'arn:aws:s3:::b',
        type: 'bucket',
        account: '111122223333',
        region: 'eu-west-1',
        reason: 'tags',
        annotation: 'opsready.io/aws-tags',
      },
    ]);
    await api.get(`${entity('gone')}/facts`).expect(404);
  });

  it('tells the history of an entity, newest first, by page and by check', async () => {
    const history = `${entity('ledger')}/history`;
    const checkIds = async (query: string) => {
      const { body } = await api.get(history + query).expect(200);
      return body.items.map((item: { checkId: string }) => item.checkId);
    };
    expect(await checkIds('')).toEqual(['no-critical-findings', 'has-owner']);
    expect(await checkIds('?limit=1&offset=1')).toEqual(['has-owner']);
    expect(await checkIds('?checkId=has-owner')).toEqual(['has-owner']);
    await api.get(`${entity('gone')}/history`).expect(404);
  });

  describe('the list of a scorecard', () => {
    it('is worst first, and leaves out what left the catalog', async () => {
      expect(await listed()).toEqual(refs(...ENTITIES.map(({ name }) => name)));
    });

    it('shows an entity as the catalog does, with what to mend first', async () => {
      const { body } = await api.get(`${LIST}?limit=1`).expect(200);
      expect(body).toMatchObject({ now: NOW, totalItems: 5 });
      expect(body.items).toEqual([
        {
          entityRef: 'component:default/ledger',
          kind: 'component',
          title: 'The ledger',
          type: 'service',
          owner: 'group:default/payments',
          system: 'system:default/payments',
          tier: 1,
          level: 'none',
          score: 10,
          counts: expect.objectContaining({ fail: 1 }),
          blockers: ['no-critical-findings', 'b', 'c'],
          stale: true,
          evaluatedAt: READ_AT,
        },
      ]);
    });

    it('comes in pages that keep the total', async () => {
      const page = await api.get(`${LIST}?limit=2&offset=3`).expect(200);
      expect(page.body.totalItems).toBe(5);
      expect(
        page.body.items.map((item: { entityRef: string }) => item.entityRef),
      ).toEqual(refs('fraud_detector', 'payments-api'));
      const beyond = await api.get(`${LIST}?offset=500`).expect(200);
      expect(beyond.body).toMatchObject({ items: [], totalItems: 5 });
    });

    it.each([
      ['owner=group:default/checkout', ['cart']],
      ['owner=Group:default/Checkout', ['cart']],
      [
        'owner=group:default/checkout&owner=group%3Adefault%2Fpayments',
        ['ledger', 'cart', 'fraud_detector', 'payments-api'],
      ],
      ['owner=', ['orphan']],
      ['system=system:default/payments&tier=1', ['ledger', 'payments-api']],
      ['tier=0', ['orphan']],
      ['tier=1&tier=2', ['ledger', 'cart', 'fraud_detector', 'payments-api']],
      ['level=gold&level=bronze', ['fraud_detector', 'payments-api']],
      ['text=PAYMENTS', ['payments-api']],
      ['text=_', ['fraud_detector']],
      ['text=%25', []],
      ['text=the%20cart', ['cart']],
      ['level=gold&owner=group:default/checkout', []],
    ])('is cut by %s', async (query, names) => {
      expect(await listed(query)).toEqual(refs(...names));
    });

    it.each([
      ['tier=x', 'tier'],
      ['level=platinum', 'level'],
      ['limit=0', 'limit'],
      ['limit=201', 'limit'],
      ['offset=-1', 'offset'],
      ['colour=red', 'colour'],
    ])('refuses %s and names the parameter', async (query, parameter) => {
      const { body } = await api.get(`${LIST}?${query}`).expect(400);
      expect(body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(parameter),
      });
    });

    it('names the scorecard that there is not', async () => {
      const { body } = await api.get('/scorecards/nope/entities').expect(404);
      expect(body.error.message).toContain("'nope'");
      await api.get('/scorecards/nope/groups?by=owner').expect(404);
    });

    it('is refused without the permission', async () => {
      api.policy.decisions['readiness.result.read'] = DENY;
      await api.get(LIST).expect(403);
      await api.get(`${GROUPS}?by=owner`).expect(403);
    });
  });

  describe('groups of a scorecard', () => {
    it('count levels and average the scores that there are', async () => {
      const { body } = await api.get(`${GROUPS}?by=owner`).expect(200);
      expect(body.items).toMatchObject([
        { value: '', total: 1, levels: { notDetermined: 1 } },
        { value: 'group:default/checkout', total: 1, averageScore: 30 },
        { value: 'group:default/payments', total: 3 },
      ]);
      expect(body.items[0].averageScore).toBeUndefined();
      expect(body.items[2].averageScore).toBeCloseTo(170 / 3);
      expect(body.items[2].levels).toEqual({
        none: 1,
        notDetermined: 0,
        bronze: 1,
        silver: 0,
        gold: 1,
      });
    });

    it('go by system, tier and level, and take the filters of the list', async () => {
      expect(await groups('by=system')).toEqual({
        '': 1,
        'system:default/payments': 3,
        'system:default/shop': 1,
      });
      expect(await groups('by=tier')).toEqual({ 0: 1, 1: 2, 2: 2 });
      expect(await groups('by=level&owner=group:default/payments')).toEqual({
        none: 1,
        bronze: 1,
        gold: 1,
      });
      await api.get(GROUPS).expect(400);
      await api.get(`${GROUPS}?by=colour`).expect(400);
    });
  });

  describe('a caller who may not see everything', () => {
    const owners = (...claims: string[]) =>
      readinessConditions.isEntityOwner({ claims });

    it('gets list, total, groups and facets over what the catalog shows only', async () => {
      api.policy.readable = new Set(refs('cart', 'payments-api', 'gone'));
      expect(await listed()).toEqual(refs('cart', 'payments-api'));
      expect(await listed('owner=group:default/payments')).toEqual(
        refs('payments-api'),
      );
      expect(await groups('by=owner')).toEqual({
        'group:default/checkout': 1,
        'group:default/payments': 1,
      });
      expect(await groups('by=level')).toEqual({ none: 1, gold: 1 });
    });

    it('gets nothing where the catalog shows nothing', async () => {
      api.policy.readable = new Set();
      expect(await listed()).toEqual([]);
      expect(await groups('by=owner')).toEqual({});
    });

    it.each<
      [
        string,
        PermissionCriteria<PermissionCondition<'readiness-entity'>>,
        string[],
      ]
    >([
      ['an owner', owners('group:default/Checkout'), ['cart']],
      ['no owner', owners(), []],
      [
        'not an owner',
        { not: owners('group:default/payments') },
        ['cart', 'orphan'],
      ],
      [
        'any of',
        { anyOf: [owners('group:default/checkout'), owners('user:default/x')] },
        ['cart'],
      ],
      [
        'all of',
        {
          allOf: [
            owners('group:default/checkout', 'group:default/payments'),
            { not: owners('group:default/checkout') },
          ],
        },
        ['ledger', 'fraud_detector', 'payments-api'],
      ],
    ])('is held to the conditions: %s', async (_, conditions, names) => {
      api.policy.decisions['readiness.result.read'] = conditional(conditions);
      expect(await listed()).toEqual(refs(...names));
    });

    it('is held to the conditions and to what the catalog shows', async () => {
      api.policy.readable = new Set(refs('cart', 'payments-api'));
      api.policy.decisions['readiness.result.read'] = conditional(
        owners('group:default/payments'),
      );
      expect(await listed()).toEqual(refs('payments-api'));
    });
  });

  it('registers its permissions with a way to look at entities', async () => {
    expect(registered.permissions?.map(({ name }) => name)).toEqual([
      'readiness.result.read',
      'readiness.fact.read',
      'readiness.collection.read',
      'readiness.collection.refresh',
    ]);
    expect(
      await readinessEntities(
        database,
        refs('gone', 'orphan', 'cart', 'nothing'),
      ),
    ).toEqual([
      undefined,
      { entityRef: 'component:default/orphan', ownerRef: undefined },
      {
        entityRef: 'component:default/cart',
        ownerRef: 'group:default/checkout',
      },
      undefined,
    ]);
  });

  describe('definitions', () => {
    it('list checks by id, and whether their sources are installed', async () => {
      const { body } = await api.get('/checks').expect(200);
      expect(body.items).toMatchObject([
        { id: 'has-owner', installed: true, requiredFacts: ['catalog/owner'] },
        { id: 'has-roster', installed: false },
        { id: 'no-critical-findings', installed: true },
      ]);
    });

    it('list scorecards with weights by risk level and what levels demand', async () => {
      const { body } = await api.get('/scorecards').expect(200);
      expect(body.items).toMatchObject([
        {
          id: 'ops07',
          sections: [
            { checks: [{ weight: 3 }, { weight: 5 }] },
            { checks: [{ checkId: 'has-owner', weight: 1 }] },
          ],
          levels: [{ id: 'bronze', demands: { minScore: 50 } }],
        },
      ]);
    });

    it.each(['/checks', '/scorecards'])('need a caller: %s', async path => {
      await api.anonymous(path).expect(401);
    });
  });

  describe('collection', () => {
    it('lists collectors with targets, errors, denied permissions and the next cycle', async () => {
      const { body } = await api.get('/collection/collectors').expect(200);
      expect(body.items).toMatchObject([
        {
          collectorId: 'aws-security-hub',
          deniedPermissions: ['securityhub:GetFindings'],
          facts: ['aws-security-hub/critical-findings'],
          lastCycleAt: READ_AT,
          nextCycleAt: '2026-11-21T12:20:00.000Z',
          targets: [
            {
              targetId: '111122223333/eu-west-1',
              state: 'fresh',
              running: false,
              records: 7,
              environment: 'production',
            },
            {
              targetId: '111122223333/us-east-1',
              state: 'stale',
              error: { kind: 'AccessDenied' },
            },
          ],
        },
        {
          collectorId: 'catalog',
          deniedPermissions: [],
          // A cycle began and had its time, and the catalog was still not read
          targets: [{ targetId: 'all', state: 'stale' }],
        },
      ]);
    });

    it('shows a read as running only while its lease is held', async () => {
      const running = async () => {
        const { body } = await api.get('/collection/collectors').expect(200);
        return body.items[0].targets[1].running;
      };
      const lease = { target_id: '111122223333/us-east-1' };
      expect(await running()).toBe(false);
      await database('target_leases').insert({
        ...lease,
        token: 't',
        replica: 'a',
        expires_at: '2999-01-01T00:00:00.000Z',
      });
      expect(await running()).toBe(true);
      await database('target_leases').where(lease).delete();
    });

    it('lists runs, newest first, by collector and target', async () => {
      const { body } = await api.get('/collection/runs').expect(200);
      expect(body).toMatchObject({
        totalItems: 2,
        items: [
          { id: 'r2', status: 'running' },
          { id: 'r1', read: 7, added: 7, durationMs: 5 },
        ],
      });
      const one = await api
        .get('/collection/runs?targetId=111122223333/eu-west-1&limit=1')
        .expect(200);
      expect(one.body).toMatchObject({ totalItems: 1, items: [{ id: 'r1' }] });
      const { body: missing } = await api
        .get('/collection/runs?collectorId=nope')
        .expect(404);
      expect(missing.error.message).toContain("'nope'");
    });

    it('counts what nobody claims, most first', async () => {
      const { body } = await api.get('/collection/unclaimed').expect(200);
      expect(body).toMatchObject({
        totalResources: 4,
        unclaimedResources: 3,
        groups: [
          { type: 'bucket', count: 2, example: 'arn:aws:s3:::lost1' },
          { type: 'queue', count: 1 },
        ],
      });
    });

    it.each(['collectors', 'runs', 'unclaimed'])(
      'needs readiness.collection.read: %s',
      async path => {
        api.policy.decisions['readiness.collection.read'] = DENY;
        await api.get(`/collection/${path}`).expect(403);
        await api.anonymous(`/collection/${path}`).expect(401);
      },
    );
  });

  describe('a refresh', () => {
    const COLLECTOR = '/collection/collectors/aws-security-hub/refresh';
    const REFRESH = 'readiness.collection.refresh';

    it('of an entity is requested and audited', async () => {
      const { body } = await api.post(`${entity('cart')}/refresh`).expect(202);
      expect(body).toEqual({ requested: 2, alreadyFresh: 1 });
      expect(api.refresh.refreshEntity).toHaveBeenCalledWith(
        'component:default/cart',
      );
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'collection-refresh',
          severityLevel: 'medium',
          meta: {
            queryType: 'by-entity',
            entityRef: 'component:default/cart',
          },
        }),
      );
      expect(api.audited.success).toHaveBeenCalledTimes(1);
    });

    it('that is refused is audited too, and refreshes nothing', async () => {
      api.policy.decisions[REFRESH] = DENY;
      await api.post(`${entity('cart')}/refresh`).expect(403);
      await api.post(COLLECTOR).expect(403);
      expect(api.audited.fail).toHaveBeenCalledTimes(2);
      expect(api.audited.success).not.toHaveBeenCalled();
      expect(api.refresh.refreshEntity).not.toHaveBeenCalled();
      expect(api.refresh.refreshCollector).not.toHaveBeenCalled();
    });

    it('of an entity that may not be read is not found', async () => {
      api.policy.readable = new Set();
      const { body } = await api.post(`${entity('cart')}/refresh`).expect(404);
      expect(body.error.message).toBe('No entity component:default/cart');
    });

    it('of a whole collector needs the permission without a condition', async () => {
      api.policy.decisions[REFRESH] = conditional(
        readinessConditions.isEntityOwner({ claims: ['group:default/x'] }),
      );
      await api.post(COLLECTOR).expect(403);
      api.policy.decisions[REFRESH] = { result: AuthorizeResult.ALLOW };
      const { body } = await api.post(COLLECTOR).expect(202);
      expect(body).toEqual({ requested: 4, alreadyFresh: 0 });
    });

    it('of a collector that there is not names it', async () => {
      const { body } = await api
        .post('/collection/collectors/nope/refresh')
        .expect(404);
      expect(body.error.message).toContain("'nope'");
      expect(api.audited.fail).toHaveBeenCalledTimes(1);
    });
  });
});
