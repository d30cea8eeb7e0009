import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ACT_KEY,
  READ_KEY,
  testSandbox,
  TestSandbox,
} from './__testUtils__/testSandbox';
import { parcelwise } from './scenario/parcelwise';
import { startPagerDutySandbox } from './startPagerDutySandbox';

/** A Wednesday in summer. */
const NOW = '2026-07-08T12:00:00Z';
const WEEKS = 'since=2026-07-06T07:00:00Z&until=2026-08-03T07:00:00Z';

describe('the PagerDuty sandbox', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await testSandbox({ scenario: () => parcelwise(new Date(NOW)) });
    await sandbox.control('PUT', '/clock', { now: NOW });
  });
  afterEach(() => sandbox.close());

  const get = (path: string, key?: string) => sandbox.api('GET', path, { key });
  const incident = (more: object = {}) => ({
    incident: {
      type: 'incident',
      title: 'Orders fail',
      service: { id: 'PSVCHK1', type: 'service_reference' },
      ...more,
    },
  });
  const declare = (more: object = {}, from = 'mara@parcelwise.example') =>
    sandbox.api('POST', '/incidents', {
      key: ACT_KEY,
      from,
      body: incident(more),
    });

  it('lists who is on call now, with levels, and permanent ones', async () => {
    const { body } = await get('/oncalls');
    expect(
      body.oncalls.map((onCall: any) => [
        onCall.escalation_policy.id,
        onCall.escalation_level,
        onCall.user.summary,
        onCall.start,
      ]),
    ).toEqual([
      ['PPAY001', 1, 'Sofia Marin', '2026-07-06T07:00:00Z'],
      ['PPAY001', 2, 'Mara Lindqvist', '2026-07-06T07:00:00Z'],
      ['PCHK001', 2, 'Mara Lindqvist', null],
      ['PCHK001', 3, 'Kofi Mensah', '2026-07-06T07:00:00Z'],
    ]);
  });

  it('filters on-calls, and shows shifts whole where they overlap', async () => {
    const { body } = await get(
      '/oncalls?escalation_policy_ids[]=PPAY001&schedule_ids[]=PSPAY01&include[]=users&since=2026-07-08T00:00:00Z&until=2026-07-14T00:00:00Z',
    );
    expect(
      body.oncalls.map(({ user, start, end }: any) => [user.email, start, end]),
    ).toEqual([
      [
        'sofia@parcelwise.example',
        '2026-07-06T07:00:00Z',
        '2026-07-13T07:00:00Z',
      ],
      [
        'amara@parcelwise.example',
        '2026-07-13T07:00:00Z',
        '2026-07-20T07:00:00Z',
      ],
    ]);
    expect(JSON.stringify(body)).not.toContain('555-01');
  });

  it('hands off at the same time of day in winter', async () => {
    const { body } = await get(
      '/oncalls?schedule_ids[]=PSPAY01&since=2026-10-20T00:00:00Z&until=2026-10-30T00:00:00Z',
    );
    expect(body.oncalls.map(({ start }: any) => start)).toEqual([
      '2026-10-19T07:00:00Z',
      '2026-10-26T08:00:00Z',
    ]);
  });

  it('renders one schedule, with its coverage where times are asked for', async () => {
    const { body } = await get(`/schedules/PSPAY01?${WEEKS}`);
    expect(body.schedule.final_schedule).toMatchObject({
      rendered_coverage_percentage: 100,
      rendered_schedule_entries: [
        { start: '2026-07-06T09:00:00+02:00', user: { id: 'PUSOFIA' } },
        { user: { id: 'PUAMARA' } },
        { user: { id: 'PULUCA' } },
        { user: { id: 'PUSOFIA' } },
      ],
    });
    const bare = await get('/schedules/PSPAY01');
    expect(bare.body.schedule.final_schedule).toMatchObject({
      rendered_coverage_percentage: null,
      rendered_schedule_entries: [],
    });
  });

  it('lists schedules with layers alone, rendered where a time zone is given', async () => {
    const list = async (more: string) => {
      const { body } = await get(
        `/schedules?include[]=schedule_layers&${WEEKS}${more}`,
      );
      return body.schedules[0];
    };
    const rendered = await list('&time_zone=UTC');
    expect(rendered.final_schedule).toBeUndefined();
    expect(rendered.schedule_layers[0].rendered_schedule_entries).toHaveLength(
      4,
    );
    const { schedule_layers: layers } = await list('');
    expect(layers[0].rendered_schedule_entries).toEqual([]);
    expect(layers[0].rotation_turn_length_seconds).toBe(604_800);
  });

  it('makes, lists and deletes overrides, the last of which holds', async () => {
    const put = (id: string, hours: [string, string]) =>
      sandbox.api('POST', '/schedules/PSPAY01/overrides', {
        key: ACT_KEY,
        body: {
          override: {
            start: `2026-07-08T${hours[0]}:00Z`,
            end: `2026-07-08T${hours[1]}:00Z`,
            user: { id, type: 'user_reference' },
          },
        },
      });
    expect((await put('PULUCA', ['10:00', '20:00'])).status).toBe(201);
    const second = await put('PUMARA', ['11:00', '13:00']);
    const names = async () => {
      const { body } = await get(
        '/oncalls?schedule_ids[]=PSPAY01&since=2026-07-08T00:00:00Z&until=2026-07-09T00:00:00Z',
      );
      return body.oncalls.map(({ user }: any) => user.id);
    };
    expect(await names()).toEqual([
      'PUSOFIA',
      'PULUCA',
      'PUMARA',
      'PULUCA',
      'PUSOFIA',
    ]);
    const { body } = await get(`/schedules/PSPAY01/overrides?${WEEKS}`);
    expect(body.overrides).toHaveLength(2);
    const gone = await sandbox.api(
      'DELETE',
      `/schedules/PSPAY01/overrides/${second.body.override.id}`,
      { key: ACT_KEY },
    );
    expect(gone.status).toBe(204);
    expect(await names()).toEqual(['PUSOFIA', 'PULUCA', 'PUSOFIA']);
    expect((await put('PUNOBODY', ['10:00', '20:00'])).body.error.code).toBe(
      4004,
    );
  });

  it('shows policies with their services and an empty level', async () => {
    const { body } = await get('/escalation_policies?include[]=services');
    const checkout = body.escalation_policies[1];
    expect(
      checkout.escalation_rules.map(({ targets }: any) =>
        targets.map(({ type, summary }: any) => `${type} ${summary}`),
      ),
    ).toEqual([
      [],
      ['user_reference Mara Lindqvist'],
      ['schedule_reference Checkout backup'],
    ]);
    expect(checkout.services.map(({ status }: any) => status)).toEqual([
      'active',
      'disabled',
    ]);
  });

  it('keeps addresses apart from users, until one is asked for', async () => {
    const { body } = await get('/users?limit=100');
    expect(JSON.stringify(body)).not.toMatch(/555-01|private/);
    expect(body.users.map(({ name }: any) => name)).not.toContain(
      'Kofi Mensah',
    );
    const one = await get('/users/PUMARA/contact_methods/PUMARAP');
    expect(one.body.contact_method).toMatchObject({
      type: 'phone_contact_method',
      address: '555-0114',
      country_code: 1,
    });
    expect((await get('/users/PUKOFI')).status).toBe(404);
  });

  it('opens one incident for a key while it is open', async () => {
    const first = await declare({ incident_key: 'one' });
    expect(first.status).toBe(201);
    expect(first.body.incident.assignments[0].assignee.id).toBe('PUMARA');
    const again = await declare({ incident_key: 'one' });
    expect(again.status).toBe(400);
    expect(again.body.error).toEqual({
      message: 'Arguments Caused Error',
      code: 2002,
      errors: [
        'Open incident with matching dedup key already exists on this service',
      ],
    });
    const { id } = first.body.incident;
    const resolved = await sandbox.api('PUT', `/incidents/${id}`, {
      key: ACT_KEY,
      from: 'mara@parcelwise.example',
      body: { incident: { type: 'incident', status: 'resolved' } },
    });
    expect(resolved.body.incident.status).toBe('resolved');
    expect((await declare({ incident_key: 'one' })).status).toBe(201);
  });

  it.each([
    ['nobody it knows', {}, 'stranger@parcelwise.example', 1008],
    ['no title', { title: '' }, undefined, 2001],
    ['no such service', { service: { id: 'PNONE' } }, undefined, 2001],
    ['no such priority', { priority: { id: 'PNONE' } }, undefined, 1020],
    ['a disabled service', { service: { id: 'PSVCHK2' } }, undefined, 2001],
  ])('refuses an incident with %s', async (_, more, from, code) => {
    const { status, body } = await declare(more, from);
    expect([status, body.error.code]).toEqual([400, code]);
  });

  it('lists incidents by service, key and time', async () => {
    const ids = async (query: string) => {
      const { body } = await get(`/incidents?${query}`);
      return body.incidents.map(({ id }: any) => id);
    };
    expect(await ids('date_range=all')).toHaveLength(5);
    expect(await ids('')).toEqual(['QPAST3', 'QPAST4', 'QPAST5']);
    expect(await ids('statuses[]=triggered&date_range=all')).toEqual([
      'QPAST5',
    ]);
    expect(await ids('service_ids[]=PSVPAY2&date_range=all')).toEqual([
      'QPAST1',
    ]);
    expect(await ids('incident_key=past-3')).toEqual(['QPAST3']);
    expect(
      (await get('/incidents?since=2020-01-01&until=2026-01-01')).status,
    ).toBe(400);
  });

  it('pages to 100 at a time, and never beyond 10,000', async () => {
    const { body } = await get('/users?limit=3&offset=2&total=true');
    expect(body).toMatchObject({ limit: 3, offset: 2, more: true, total: 7 });
    expect(body.users).toHaveLength(3);
    expect((await get('/users?limit=500')).body).toMatchObject({
      limit: 100,
      more: false,
      total: null,
    });
    expect((await get('/users?limit=100&offset=9950')).status).toBe(400);
  });

  it('tells who may not, and what is not there', async () => {
    expect((await get('/users', 'wrong')).body.error.code).toBe(2006);
    const { status, body } = await sandbox.api('POST', '/incidents', {
      key: READ_KEY,
      from: 'mara@parcelwise.example',
      body: incident(),
    });
    expect([status, body.error.code]).toEqual([403, 2010]);
    expect((await get('/escalation_policies/PNONE')).status).toBe(404);
    expect((await get('/teams')).status).toBe(404);
  });

  it('keeps accounts apart', async () => {
    const { body } = await get('/escalation_policies', 'pd-sandbox-labs-key');
    expect(body.escalation_policies.map(({ id }: any) => id)).toEqual([
      'PLAB001',
    ]);
  });

  it('gives access tokens that may do what their scopes say', async () => {
    const ask = async (scope: string, secret = 'pd-sandbox-act-secret') => {
      const response = await fetch(`${sandbox.url}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: 'pd-sandbox-act-client',
          client_secret: secret,
          scope,
        }),
      });
      return [response.status, await response.json()];
    };
    const [, { access_token: token }] = await ask(
      'as_account-us.parcelwise incidents.read',
    );
    const bearer = { bearer: token };
    expect((await sandbox.api('GET', '/incidents', bearer)).status).toBe(200);
    expect((await sandbox.api('GET', '/users', bearer)).status).toBe(403);
    expect(await ask('as_account-us.parcelwise users.read')).toEqual([
      400,
      { error: 'invalid_scope' },
    ]);
    expect((await ask('as_account-us.parcelwise', 'wrong'))[0]).toBe(401);
    await sandbox.control('DELETE', '/access-tokens');
    expect((await sandbox.api('GET', '/incidents', bearer)).status).toBe(401);
  });

  it('counts calls and limits them', async () => {
    const { headers } = await get('/users');
    expect(headers.get('ratelimit-limit')).toBe('960');
    await sandbox.control('POST', '/rate-limits', {
      operation: 'listUsers',
      limit: 1,
      resetSeconds: 600,
    });
    await get('/users');
    const refused = await get('/users');
    expect(refused.status).toBe(429);
    expect(refused.body.error).toEqual({
      message: 'Rate Limit Exceeded',
      code: 2020,
    });
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(refused.headers.get('ratelimit-reset'))).toBeGreaterThan(590);
    expect((await get('/services')).status).toBe(200);
    const { calls } = await sandbox.control(
      'GET',
      '/calls?operation=listUsers',
    );
    expect(calls.map(({ status }: any) => status)).toEqual([200, 200, 429]);
  });

  it('refuses, fails, loses answers and truncates as it is told', async () => {
    await sandbox.control('POST', '/refusals', { operation: 'listUsers' });
    expect((await get('/users')).status).toBe(401);
    await sandbox.control('POST', '/outages', {
      operation: 'listServices',
      remaining: 1,
    });
    expect((await get('/services')).status).toBe(503);
    expect((await get('/services')).status).toBe(200);
    await sandbox.control('POST', '/outages', {
      operation: 'createIncident',
      kind: 'lostAnswer',
      remaining: 1,
    });
    await expect(declare({ incident_key: 'lost' })).rejects.toThrow();
    const made = await sandbox.control('GET', '/incidents?account=parcelwise');
    expect(made.at(-1).key).toBe('lost');
    await sandbox.control('POST', '/truncations', {
      operation: 'listOnCalls',
      keep: 1,
    });
    const { body } = await get('/oncalls');
    expect([body.oncalls.length, body.more]).toEqual([1, true]);
    expect((await get('/oncalls?offset=1')).body.oncalls).toEqual([]);
  });

  it.each([
    { phase: 'request', made: 0 },
    { phase: 'answer', made: 1 },
  ])(
    'holds a call back in its $phase until the caller hangs up',
    async ({ phase, made }) => {
      const incidents = () =>
        sandbox.control('GET', '/incidents?account=parcelwise');
      const before = (await incidents()).length;
      await sandbox.control('POST', '/latencies', {
        operation: 'createIncident',
        latencyMs: 600_000,
        phase,
      });
      const calls = async () =>
        (await sandbox.control('GET', '/calls?operation=createIncident')).calls;
      const hangUp = new AbortController();
      const held = fetch(`${sandbox.url}/incidents`, {
        method: 'POST',
        headers: {
          authorization: `Token token=${ACT_KEY}`,
          'content-type': 'application/json',
          from: 'mara@parcelwise.example',
        },
        body: JSON.stringify(incident()),
        signal: hangUp.signal,
      });
      held.catch(() => {});
      while (made > 0 && (await incidents()).length === before) {
        await new Promise(resolve => setImmediate(resolve));
      }
      expect(await calls()).toEqual([]);
      hangUp.abort();
      await expect(held).rejects.toThrow();
      while (phase === 'answer' && (await calls()).length === 0) {
        await new Promise(resolve => setImmediate(resolve));
      }
      expect(await incidents()).toHaveLength(before + made);
    },
  );

  it('takes other data, and says what is wrong with it', async () => {
    const put = (kind: string, item: object) =>
      sandbox.control('PUT', `/${kind}`, { account: 'parcelwise', item });
    await put('users', { id: 'PUNEW', name: 'New', email: 'new@example.com' });
    await put('policies', {
      id: 'PNEW',
      name: 'New',
      rules: [{ id: 'R', targets: [{ type: 'user', id: 'PUNEW' }] }],
    });
    const { body } = await get('/oncalls?escalation_policy_ids[]=PNEW');
    expect(body.oncalls[0].user.summary).toBe('New');
    await sandbox.control('DELETE', '/users?account=parcelwise&id=PUNEW');
    expect((await get('/users/PUNEW')).status).toBe(404);
    for (const answer of [
      await put('schedules', { id: 'S', name: 'S', timeZone: 'Berlin' }),
      await sandbox.control('PUT', '/users', { account: 'none', item: {} }),
      await sandbox.control('GET', '/nothing'),
      await sandbox.control('PUT', '/clock', { later: true }),
    ]) {
      expect(answer.error.message.length).toBeGreaterThan(10);
    }
  });

  it('follows the clock of a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pagerduty-sandbox-'));
    const clockFile = join(folder, 'clock.json');
    const other = await testSandbox({ clockFile });
    try {
      const { now } = await other.control('GET', '/clock');
      const offsetMs = Date.parse(NOW) - Date.parse(now);
      writeFileSync(clockFile, JSON.stringify({ offsetMs }));
      const moved = await other.control('GET', '/clock');
      expect(moved.now.slice(0, 10)).toBe('2026-07-08');
      const { error } = await other.control('PUT', '/clock', { offsetMs: 0 });
      expect(error.message).toContain('follows a file');
    } finally {
      await other.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('names the port that is taken', async () => {
    const port = Number(new URL(sandbox.url).port);
    await expect(startPagerDutySandbox({ port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use`,
    );
  });
});
