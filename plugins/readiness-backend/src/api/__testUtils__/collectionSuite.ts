// A part of api.test.ts, in a file of its own.
/* eslint jest/no-export: "off", jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readinessConditions } from '../../authorization';
import { ApiUnderTest } from './ApiUnderTest';
import { READ_AT } from './seed';
import { conditional, DENY } from './testApi';

const entity = (name: string) => `/entities/component/default/${name}`;

/** Data sources, and requests to read them now. */
export function collectionSuite(given: () => ApiUnderTest): void {
  let api: ApiUnderTest['api'];
  let database: ApiUnderTest['database'];
  beforeAll(() => {
    ({ api, database } = given());
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
}
