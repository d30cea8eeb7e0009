// A part of api.test.ts, in a file of its own.
/* eslint jest/no-export: "off", jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect"] }] */
import { ApiUnderTest } from './ApiUnderTest';
import { NOW, READ_AT } from './seed';
import { DENY } from './testApi';

const entity = (name: string) => `/entities/component/default/${name}`;
const refs = (...names: string[]) =>
  names.map(name => `component:default/${name}`);

/** One entity: its readiness, facts and history, and who may read them. */
export function entitySuite(given: () => ApiUnderTest): void {
  let api: ApiUnderTest['api'];
  let database: ApiUnderTest['database'];
  beforeAll(() => {
    ({ api, database } = given());
  });

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
}
