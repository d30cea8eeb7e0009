import {
  DeclareRequest,
  PageRequest,
} from '@opsready/backstage-plugin-oncall-node';
import {
  ACT_KEY,
  NOW,
  pagerDutySandbox,
  READ_KEY,
  TestSandbox,
} from '../__testUtils__/pagerDutySandbox';

const DAY_MS = 86_400_000;
const ACTION_ID = '7c0c9a6e-6f0b-4a3a-8f1e-0c5d6b1f2a33';

describe('acting at PagerDuty', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await pagerDutySandbox();
  });
  afterEach(() => sandbox.close());

  const request = (change: Partial<PageRequest> = {}): PageRequest => ({
    target: sandbox.target,
    rosterId: 'PCHK001',
    actTargetId: 'PSVCHK1',
    actionId: ACTION_ID,
    entityRef: 'component:default/checkout-api',
    entityTitle: 'checkout-api',
    link: 'https://portal.example.com/catalog/default/component/checkout-api',
    requester: {
      userRef: 'user:default/jonas',
      name: 'Jonas Weber',
      email: 'jonas@parcelwise.example',
    },
    reason: 'Nobody can pay.',
    signal: new AbortController().signal,
    subject: 'Checkout is down',
    message: 'Since noon.',
    reaches: [],
    ...change,
  });
  const page = (change?: Partial<PageRequest>) =>
    sandbox.provider.page!(request(change));
  const declare = (change: Partial<DeclareRequest> = {}) =>
    sandbox.provider.declare!({
      ...request(),
      title: 'Checkout is down',
      severity: {
        id: 'sev2',
        title: 'Severity 2',
        definition: 'Some orders fail.',
        respondWithin: 'PT1H',
        urgency: 'low',
      },
      ...change,
    });
  const incidents = async (): Promise<any[]> => {
    const all = await sandbox.control('GET', '/incidents?account=parcelwise');
    return all.filter(({ id }: any) => !id.startsWith('QPAST'));
  };
  const stranger = {
    userRef: 'user:default/priya',
    name: 'Priya Nair',
    email: 'priya@parcelwise.example',
  };

  it('pages as the requester, with why, what and a link back', async () => {
    const sent = await page();
    const [incident] = await incidents();
    expect(incident).toMatchObject({
      id: sent.providerId,
      title: 'Checkout is down',
      serviceId: 'PSVCHK1',
      policyId: 'PCHK001',
      key: `opsready-${ACTION_ID}`,
      urgency: 'high',
      from: 'jonas@parcelwise.example',
    });
    expect(incident.details).toBe(
      [
        'Since noon.',
        '',
        'Requested by Jonas Weber (user:default/jonas)',
        'Reason: Nobody can pay.',
        'Entity: checkout-api (component:default/checkout-api)',
        'https://portal.example.com/catalog/default/component/checkout-api',
      ].join('\n'),
    );
    expect(sent).toEqual({
      providerId: incident.id,
      url: `https://parcelwise.pagerduty.com/incidents/${incident.id}`,
      message:
        "Incident #6 is assigned to Mara Lindqvist by the escalation policy 'Checkout': PagerDuty notifies until somebody acknowledges.",
    });
  });

  it('acts as the user in config where PagerDuty does not know the requester', async () => {
    const { message } = await page({ requester: stranger });
    expect(message).toContain('in the name of the portal');
    expect((await incidents())[0].from).toBe('portal@parcelwise.example');
  });

  it('sends nothing where there is no user to act as', async () => {
    await sandbox.close();
    sandbox = await pagerDutySandbox({
      onCall: { accounts: [{ id: 'default', actAs: { apiToken: ACT_KEY } }] },
    });
    for (const requester of [
      stranger,
      { ...stranger, email: undefined },
      { ...stranger, email: 'prïya@parcelwise.example' },
    ]) {
      await expect(page({ requester })).rejects.toMatchObject({
        kind: 'denied',
        message: expect.stringContaining(
          "'opsready.oncall.pagerDuty.accounts'",
        ),
      });
    }
    expect(await incidents()).toEqual([]);
  });

  it('declares with the urgency and the priority of the severity', async () => {
    await declare();
    expect((await incidents())[0]).toMatchObject({
      urgency: 'low',
      priorityId: 'PP2',
      details: expect.stringContaining('Severity: Severity 2'),
    });
  });

  it('takes the priority that config names, and none where there are none', async () => {
    await sandbox.close();
    sandbox = await pagerDutySandbox({
      onCall: {
        accounts: [
          {
            id: 'default',
            actAs: { apiToken: ACT_KEY },
            priorities: { sev2: 'SEV3' },
          },
        ],
      },
    });
    await declare();
    await sandbox.control('POST', '/refusals', {
      operation: 'listPriorities',
      status: 403,
    });
    await declare({ actionId: 'another' });
    expect((await incidents()).map(({ priorityId }) => priorityId)).toEqual([
      'PP3',
      undefined,
    ]);
  });

  it('makes no second incident, also where the first was resolved', async () => {
    const first = await page();
    const { url } = sandbox;
    await fetch(`${url}/incidents/${first.providerId}`, {
      method: 'PUT',
      headers: {
        authorization: `Token token=${ACT_KEY}`,
        'content-type': 'application/json',
        from: 'mara@parcelwise.example',
      },
      body: JSON.stringify({ incident: { status: 'resolved' } }),
    });
    expect((await page()).providerId).toBe(first.providerId);
    expect(await incidents()).toHaveLength(1);
  });

  it('makes one incident of two at the same time', async () => {
    const [one, other] = await Promise.all([page(), page()]);
    expect(one.providerId).toBe(other.providerId);
    expect(await incidents()).toHaveLength(1);
  });

  it('says that nobody can say where the answer is lost, and finds it then', async () => {
    await sandbox.control('POST', '/outages', {
      operation: 'createIncident',
      kind: 'lostAnswer',
      remaining: 1,
    });
    await expect(page()).rejects.toMatchObject({ kind: 'unavailable' });
    const { provider, target } = sandbox;
    const found = await provider.findSent!({
      kind: 'page',
      target,
      rosterId: 'PCHK001',
      actTargetId: 'PSVCHK1',
      actionId: ACTION_ID,
      since: new Date(0),
      signal: new AbortController().signal,
    });
    expect(found?.providerId).toBe((await incidents())[0].id);
  });

  it.each([
    ['a service that is disabled', { actTargetId: 'PSVCHK2' }, 'denied'],
    ['no service', { actTargetId: undefined }, 'notFound'],
  ])('refuses %s', async (_, change, kind) => {
    await expect(page(change)).rejects.toMatchObject({ kind });
    expect(await incidents()).toEqual([]);
  });

  it('has no e-mail address in what it throws', async () => {
    await sandbox.control('POST', '/refusals', {
      operation: 'createIncident',
      status: 403,
    });
    const error = await page().catch(thrown => thrown);
    expect(error.kind).toBe('denied');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('@');
  });

  it('acts with its own key alone, and says what is missing without one', async () => {
    await sandbox.close();
    sandbox = await pagerDutySandbox({ onCall: {} });
    const { provider } = sandbox;
    expect(provider.page).toBeUndefined();
    expect(provider.capabilities.page).toEqual({
      possible: false,
      reason: expect.stringContaining('opsready.oncall.pagerDuty.accounts'),
    });
    await sandbox.close();
    sandbox = await pagerDutySandbox({
      pagerDuty: {
        accounts: [
          { id: 'one', apiToken: READ_KEY },
          { id: 'two', apiToken: 'pd-sandbox-labs-key' },
        ],
      },
      onCall: { accounts: [{ id: 'one', actAs: { apiToken: ACT_KEY } }] },
    });
    const [, two] = sandbox.provider.targets;
    await expect(page({ target: two })).rejects.toMatchObject({
      kind: 'denied',
      message: expect.stringContaining("'two'"),
    });
  });

  it('acts and reads by scoped OAuth', async () => {
    await sandbox.close();
    const client = (kind: string) => ({
      clientId: `pd-sandbox-${kind}-client`,
      clientSecret: `pd-sandbox-${kind}-secret`,
    });
    sandbox = await pagerDutySandbox({
      pagerDuty: {
        oauth: { ...client('read'), subDomain: 'parcelwise' },
      },
      onCall: {
        accounts: [{ id: 'parcelwise', actAs: { oauth: client('act') } }],
      },
    });
    expect((await sandbox.read()).rosters.size).toBe(2);
    await page();
    expect(await incidents()).toHaveLength(1);
  });
});

describe('incidents of PagerDuty', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await pagerDutySandbox();
  });
  afterEach(() => sandbox.close());

  const read = async (days: number) => {
    const incidents = [];
    for await (const incident of sandbox.provider.readIncidents!({
      target: sandbox.target,
      since: new Date(NOW.getTime() - days * DAY_MS),
      signal: new AbortController().signal,
    })) {
      incidents.push(incident);
    }
    return incidents;
  };

  it('are those that are open, and those that were opened since', async () => {
    expect((await read(1)).map(({ title }) => title)).toEqual([
      'Orders fail with gift cards',
    ]);
    const [open, slow, ...rest] = await read(30);
    expect(open).toEqual({
      id: 'QPAST5',
      title: 'Orders fail with gift cards',
      status: 'open',
      severity: 'SEV2',
      openedAt: new Date('2026-07-08T10:00:00Z'),
      url: 'https://parcelwise.pagerduty.com/incidents/QPAST5',
      assignees: ['Mara Lindqvist'],
      rosterIds: ['PCHK001', 'service/PSVCHK1'],
    });
    expect(slow).toMatchObject({
      status: 'resolved',
      resolvedAt: new Date('2026-06-17T13:00:00Z'),
      assignees: [],
    });
    expect(rest).toHaveLength(1);
    expect(await read(365)).toHaveLength(5);
  });

  it('are read by shorter times where there are more than PagerDuty shows', async () => {
    const since = new Date(NOW.getTime() - 85 * DAY_MS).toISOString();
    await sandbox.control('POST', '/truncations', {
      operation: 'listIncidents',
      keep: 1,
      naming: `since=${encodeURIComponent(since)}`,
    });
    await expect(read(85)).rejects.toMatchObject({ kind: 'unavailable' });
    await sandbox.control('PUT', '/truncations', [
      {
        operation: 'listIncidents',
        keep: 1,
        // The first read of all the time at once, and nothing shorter.
        naming: `since=${encodeURIComponent(since)}&until=${encodeURIComponent(
          new Date(NOW.getTime() + 60_000).toISOString(),
        )}`,
      },
    ]);
    expect(await read(85)).toHaveLength(4);
  });
});
