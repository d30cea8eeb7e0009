/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { readinessEntities } from '../authorization/readinessEntities';
import { collectionSuite } from './__testUtils__/collectionSuite';
import { entitySuite } from './__testUtils__/entitySuite';
import { listSuite } from './__testUtils__/listSuite';
import { restrictedCallerSuite } from './__testUtils__/restrictedCallerSuite';
import { createTestApi } from './__testUtils__/testApi';
import { seed } from './__testUtils__/seed';

jest.setTimeout(60_000);

const refs = (...names: string[]) =>
  names.map(name => `component:default/${name}`);

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

  const given = () => ({ api, database });
  entitySuite(given);
  listSuite(given);
  restrictedCallerSuite(given);
  collectionSuite(given);

  it.each([
    '/scorecards/ops07/entities?text=%00',
    '/scorecards/ops07/groups?by=owner&owner=a%00',
    '/entities/component/default/a%00',
    '/collection/runs?targetId=%00',
  ])('refuses a NUL character, which a database may not take: %s', path =>
    api.get(path).expect(400),
  );

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
});
