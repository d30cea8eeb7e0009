import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { DELETED, LOST } from '../__testUtils__/ScriptedProvider';
import { BEN, ROBIN } from '../acting/__testUtils__/ActingWorld';
import { rosterId } from '../acting/__testUtils__/seedRosters';
import { forsake } from '../collection/forsake';
import { ActingApi } from './__testUtils__/ActingApi';

jest.setTimeout(120_000);

const SHOP = '/entities/component/default/shop';
const PAYMENTS = rosterId('scripted', 'R1');
const PAGE = {
  rosterId: PAYMENTS,
  subject: 'The ledger is stuck',
  reason: 'Customers cannot pay',
  requestKey: 'key-00001',
};

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('pages and incidents on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let api: ActingApi;
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let incident: object;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    api = await ActingApi.start(knex);
  });

  beforeEach(async () => {
    await api.reset();
    const form = await api.get(`${SHOP}/acting-form`);
    incident = {
      rosterId: PAYMENTS,
      severity: form.body.severities[0].id,
      title: 'Nobody can pay',
      reason: 'The alarm says so',
      requestKey: 'key-00002',
    };
  });

  describe('the form', () => {
    it('says whom it reaches, in order, and what can be chosen', async () => {
      const { status, body } = await api.get(`${SHOP}/acting-form`);
      expect(status).toBe(200);
      expect(body.severities[0]).toMatchObject({
        respondWithin: expect.stringMatching(/^PT/),
      });
      const roster = body.rosters.find(
        (one: { rosterId: string }) => one.rosterId === PAYMENTS,
      );
      expect(roster).toMatchObject({
        title: 'Payments',
        reaches: [
          { level: 1, afterMinutes: 0, people: [{ name: 'Amara' }] },
          { level: 2, afterMinutes: 30, people: [{ name: 'Mara' }] },
        ],
        page: {
          allowed: true,
          how: 'Rings whoever is on call.',
          targets: [
            { id: 'service-1', title: 'Payments API' },
            { id: 'gone', message: 'It is switched off.' },
          ],
        },
        declare: { allowed: true, targets: [{ id: 'plan-1' }] },
      });
      expect(api.world.refreshed).toContainEqual([PAYMENTS]);
    });

    it('reads nothing again that was read just now', async () => {
      await knex('rosters').update({ read_at: api.world.now().toISOString() });
      api.world.refreshed.length = 0;
      await api.get(`${SHOP}/acting-form`);
      expect(api.world.refreshed).toEqual([]);
    });

    it('shows what is known where rosters cannot be read again', async () => {
      api.world.refresh = async () => {
        throw new ProviderError('unavailable', 'It does not answer.');
      };
      const { status, body } = await api.get(`${SHOP}/acting-form`);
      expect(status).toBe(200);
      expect(body.rosters).toHaveLength(2);
    });

    it('says why not, and names another way', async () => {
      api.world.denied.add('oncall.page.create');
      api.provider.capabilities.declare = {
        possible: false,
        reason: 'It has no incidents. Page instead.',
      };
      const { body } = await api.get(`${SHOP}/acting-form`);
      const roster = body.rosters.find(
        (one: { rosterId: string }) => one.rosterId === PAYMENTS,
      );
      expect(roster.page).toMatchObject({
        allowed: false,
        reason: expect.stringMatching(/oncall\.page\.create.*another way/),
      });
      expect(roster.declare).toMatchObject({
        allowed: false,
        reason: 'It has no incidents. Page instead.',
      });
    });
  });

  it('makes one page of a double click on two replicas, and answers a repetition with it', async () => {
    const clicks = await Promise.all([
      api.post(`${SHOP}/pages`, PAGE, { replica: 0 }),
      api.post(`${SHOP}/pages`, PAGE, { replica: 1 }),
    ]);
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 201]);
    const again = await api.post(`${SHOP}/pages`, PAGE);
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({
      status: 'done',
      title: 'The ledger is stuck',
      reached: ['Amara'],
      url: 'https://scripted.example/sent-1',
    });
    expect(api.provider.sent).toHaveLength(1);
    expect(api.provider.sent[0].request.actTargetId).toBe('service-1');
    expect(await api.world.events()).toEqual(['pageRequested', 'pageSent']);

    const other = await api.post(`${SHOP}/pages`, PAGE, { by: BEN });
    expect(other.status).toBe(201);
    const list = await api.get(`${SHOP}/pages`);
    expect(list.body).toMatchObject({ totalItems: 2 });
  });

  it('declares one incident, with the severity of the plan, and joins it with what the provider shows', async () => {
    const clicks = await Promise.all([
      api.post(`${SHOP}/incidents`, incident, { replica: 0 }),
      api.post(`${SHOP}/incidents`, incident, { replica: 1 }),
    ]);
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 201]);
    const { actionId } = clicks[0].body;
    expect(api.provider.sent).toMatchObject([
      {
        kind: 'incident',
        request: {
          actTargetId: 'plan-1',
          severity: { respondWithin: expect.any(String) },
        },
      },
    ]);
    const declared = await api.get(`${SHOP}/incidents`);
    expect(declared.body).toMatchObject({
      open: 1,
      totalItems: 1,
      items: [{ actionId, actionStatus: 'done', title: 'Nobody can pay' }],
      sources: [{ state: 'never' }, { state: 'never' }],
    });

    api.world.advance(60);
    api.provider.incidents = [
      {
        id: 'sent-1',
        title: 'Nobody can <b>pay</b>\u202e, says ada@private.example',
        status: 'acknowledged',
        // Before the other one: what is open comes first all the same.
        openedAt: new Date(api.world.now().getTime() - 7_200_000),
        assignees: ['Amara'],
        rosterIds: ['service/1'],
        actionId,
        url: 'data:text/html,<script>',
      },
      {
        id: 'by-alarm',
        title: 'Disk full',
        status: 'resolved',
        openedAt: new Date(api.world.now().getTime() - 3_600_000),
        resolvedAt: api.world.now(),
        assignees: [],
        rosterIds: ['R1'],
      },
      {
        id: 'of-others',
        title: 'Not ours',
        status: 'open',
        openedAt: api.world.now(),
        assignees: [],
        rosterIds: ['R2'],
      },
    ];
    await api.readIncidents();
    const shown = await api.get(`${SHOP}/incidents`);
    expect(shown.body).toMatchObject({ open: 1, totalItems: 2 });
    const [ours, byAlarm] = shown.body.items;
    expect(ours).toMatchObject({
      actionId,
      status: 'acknowledged',
      declaredBy: 'user:default/amara',
      assignees: ['Amara'],
    });
    expect(ours.title).toContain('<b>pay</b>');
    expect(JSON.stringify(ours)).not.toMatch(
      /private\.example|\u202e|data:text/,
    );
    expect(byAlarm).toMatchObject({ title: 'Disk full', status: 'resolved' });
    expect(shown.body.sources).toContainEqual(
      expect.objectContaining({ state: 'current', targetId: 'main' }),
    );
  });

  it('sees the end of what was open, and forgets what is gone', async () => {
    const openedAt = new Date(api.world.now().getTime() - 10 * 86_400_000);
    const shown = (status: 'open' | 'resolved') => ({
      id: 'long',
      title: 'Slow',
      status,
      openedAt,
      assignees: [],
      rosterIds: ['R1'],
    });
    api.provider.incidents = [shown('open')];
    await api.readIncidents();
    api.provider.incidents = [shown('resolved')];
    api.world.advance(120);
    await api.readIncidents();
    const resolved = await api.get(`${SHOP}/incidents`);
    expect(resolved.body).toMatchObject({
      open: 0,
      items: [{ status: 'resolved' }],
    });
    expect(api.provider.reads[1]).toEqual(openedAt);
    api.provider.incidents = [{ ...shown('open'), openedAt: api.world.now() }];
    await api.readIncidents();
    api.provider.incidents = [];
    await api.readIncidents();
    const after = await api.get(`${SHOP}/incidents`);
    expect(after.body).toMatchObject({ open: 0, totalItems: 0 });
  });

  it('shows nothing of a provider that nobody reads any more', async () => {
    api.provider.incidents = [
      {
        id: 'any',
        title: 'Slow',
        status: 'open',
        openedAt: api.world.now(),
        assignees: [],
        rosterIds: ['R1'],
      },
    ];
    await api.readIncidents();
    const at = api.world.now().toISOString();
    await forsake(knex, at);
    expect(await knex('incidents')).toHaveLength(1);
    await knex('source_targets')
      .where('source_id', 'scripted-incidents')
      .delete();
    await forsake(knex, at);
    expect(await knex('incidents')).toEqual([]);
    expect(await knex('incident_rosters')).toEqual([]);
  });

  it('says of a deleted response plan what to do', async () => {
    api.provider.trouble('declare', { error: DELETED });
    const { status, body } = await api.post(`${SHOP}/incidents`, incident);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('was deleted. Name another one.'),
    });
    const list = await api.get(`${SHOP}/incidents`);
    expect(list.body.totalItems).toBe(0);
  });

  it('lets a person page so often in an hour, also all at once', async () => {
    const page = (at: number) =>
      api.post(
        `${SHOP}/pages`,
        { ...PAGE, requestKey: `key-${10_000 + at}` },
        { replica: at % 2 ? 1 : 0 },
      );
    const answers = await Promise.all(
      Array.from({ length: 13 }, (_, at) => page(at)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0].body.error.message).toContain('10 times');
    expect(refused[0].headers['retry-after']).toBe('3600');
    expect(api.provider.sent).toHaveLength(10);
    expect(await api.world.events()).toContain('pageRefused');
    const [{ request_key: requestKey }] = await knex('actions');
    const repeated = await api.post(`${SHOP}/pages`, { ...PAGE, requestKey });
    expect(repeated.status).toBe(200);
    const other = await api.post(`${SHOP}/pages`, PAGE, { by: BEN });
    expect(other.status).toBe(201);
    api.world.advance(61 * 60);
    expect((await page(99)).status).toBe(201);
  });

  it.each([
    ['a roster of somebody else', { rosterId: 'nobody-knows' }, 409],
    ['a target that there is not', { targetId: 'service-9' }, 400],
    ['a target that cannot be used', { targetId: 'gone' }, 409],
    ['no reason', { reason: '' }, 400],
  ])('sends nothing for %s', async (_, change, expected) => {
    const { status } = await api.post(`${SHOP}/pages`, { ...PAGE, ...change });
    expect(status).toBe(expected);
    expect(api.provider.calls).toEqual([]);
    expect(await knex('actions')).toEqual([]);
    // What does not fit the description of the API has no one to whom anything was refused.
    expect(await api.world.events()).toEqual(
      'reason' in change ? [] : ['pageRefused'],
    );
  });

  it('knows the severities of the plan and no other', async () => {
    const { status, body } = await api.post(`${SHOP}/incidents`, {
      ...incident,
      severity: 'apocalypse',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain("no severity 'apocalypse'");
  });

  it('takes what people paste', async () => {
    const { status, body } = await api.post(`${SHOP}/pages`, {
      ...PAGE,
      subject: 'Stuck\0 \u{1F525} \u202Eagain',
      reason: '=1+1\0',
    });
    expect([status, body.title, body.reason]).toEqual([
      201,
      'Stuck \u{1F525} \u202Eagain',
      '=1+1',
    ]);
  });

  it('takes a key for one thing only', async () => {
    await api.post(`${SHOP}/pages`, PAGE);
    const elsewhere = await api.post(`${SHOP}/pages`, {
      ...PAGE,
      rosterId: rosterId('once', 'R1'),
    });
    expect(elsewhere.status).toBe(409);
    const { status } = await api.post(`${SHOP}/incidents`, {
      ...incident,
      requestKey: PAGE.requestKey,
    });
    expect(status).toBe(409);
  });

  it('refuses on the server who has no right, and remembers it', async () => {
    api.world.denied.add(`${BEN} oncall.page.create`);
    api.world.denied.add(`${BEN} oncall.incident.create`);
    api.world.denied.add(`${BEN} oncall.incident.read`);
    const page = await api.post(`${SHOP}/pages`, PAGE, { by: BEN });
    const declared = await api.post(`${SHOP}/incidents`, incident, { by: BEN });
    expect([page.status, declared.status]).toEqual([403, 403]);
    expect(page.body.error.message).toContain('oncall.page.create');
    expect(await api.world.events()).toEqual([
      'pageRefused',
      'incidentRefused',
    ]);
    expect(api.audited).toEqual([
      'page-create failed',
      'incident-create failed',
    ]);
    expect(api.provider.calls).toEqual([]);
    for (const path of [`${SHOP}/pages`, `${SHOP}/incidents`]) {
      expect((await api.get(path, BEN)).status).toBe(403);
      expect((await api.get(path, ROBIN)).status).toBe(404);
    }
    const unseen = await api.post(`${SHOP}/pages`, PAGE, { by: ROBIN });
    expect(unseen.status).toBe(404);
  });

  it('lets only people act', async () => {
    const service = mockCredentials.service.header();
    for (const [path, body] of [
      [`${SHOP}/pages`, PAGE],
      [`${SHOP}/incidents`, incident],
      ['/actions/any/close', { outcome: 'done', reason: 'I looked.' }],
    ] as const) {
      const { status } = await api.post(path, body, { by: service });
      expect(status).toBe(403);
    }
    expect(await knex('actions')).toEqual([]);
    const form = await api.get(`${SHOP}/acting-form`, service);
    expect(form.body.rosters[0].page).toMatchObject({
      allowed: false,
      reason: 'Only people page.',
    });
  });

  it('shows an action to who reads incidents and to who asked, and to nobody else', async () => {
    api.world.denied.add('oncall.incident.read');
    const { body } = await api.post(`${SHOP}/pages`, PAGE);
    const path = `/actions/${body.actionId}`;
    expect((await api.get(path)).body).toMatchObject({ status: 'done' });
    expect((await api.get(path, BEN)).status).toBe(403);
    const unseen = await api.get(path, ROBIN);
    const missing = await api.get('/actions/nowhere', ROBIN);
    expect([unseen.status, missing.status]).toEqual([404, 404]);
    expect(unseen.body.error.message).toBe(`No action '${body.actionId}'`);
  });

  it('has what nobody knows closed by who may do it, with a reason', async () => {
    const once = rosterId('once', 'R1');
    api.world.once.trouble('page', { error: LOST });
    const sent = await api.post(`${SHOP}/pages`, { ...PAGE, rosterId: once });
    expect(sent.body).toMatchObject({ status: 'submitting', actions: [] });
    api.world.advance(50);
    await api.world.replica().recover();
    const path = `/actions/${sent.body.actionId}`;
    api.world.denied.add(`${BEN} oncall.page.create`);
    const seen = await api.get(path, BEN);
    expect(seen.body).toMatchObject({
      status: 'unknown',
      actions: [{ action: 'close', allowed: false }],
    });
    const closing = { outcome: 'done', reason: 'Luca was called.' };
    const refused = await api.post(`${path}/close`, closing, { by: BEN });
    expect(refused.status).toBe(403);
    const closed = await api.post(`${path}/close`, closing);
    expect(closed.body).toMatchObject({
      status: 'done',
      actions: [],
      message: expect.stringContaining('Luca was called.'),
    });
    expect((await api.post(`${path}/close`, closing)).status).toBe(409);
    expect(await api.world.events()).toEqual([
      'pageRequested',
      'becameUnknown',
      'closed',
    ]);
  });
});
