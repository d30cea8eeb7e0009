// A part of api.test.ts, in a file of its own.
/* eslint jest/no-export: "off", jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import { ApiUnderTest } from './ApiUnderTest';
import { readLists } from './readLists';
import { ENTITIES, NOW, READ_AT } from './seed';
import { DENY } from './testApi';

const refs = (...names: string[]) =>
  names.map(name => `component:default/${name}`);
const LIST = '/scorecards/ops07/entities';
const GROUPS = '/scorecards/ops07/groups';

/** Lists and roll-ups of a scorecard for a caller who sees all. */
export function listSuite(given: () => ApiUnderTest): void {
  let api: ApiUnderTest['api'];
  beforeAll(() => {
    ({ api } = given());
  });
  const { listed, groups } = readLists(given);

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
}
