import {
  GetIncidentRecordCommand,
  SSMIncidentsClient,
} from '@aws-sdk/client-ssm-incidents';
import {
  collect,
  EU,
  IncidentManagerSandbox,
  PLAN,
  PRODUCTION,
  signal,
  startIncidentManagerSandbox,
} from '../__testUtils__/incidentManagerSandbox';
import { declareRequest, pageRequest } from '../__testUtils__/requests';
import { actAccess } from '../access/actAccess';
import { readPermissions } from '../access/readAccess';

const AT = `account=${PRODUCTION}&region=eu-west-1`;

describe('acting at Incident Manager over HTTP', () => {
  let sandbox: IncidentManagerSandbox;

  beforeEach(async () => {
    sandbox = await startIncidentManagerSandbox();
  });
  afterEach(() => sandbox.close());

  const started = async (what: 'incidents' | 'engagements') => {
    const found = await sandbox.control(
      'GET',
      `/incident-manager/${what}?${AT}`,
    );
    return Object.values<any>(found).flatMap(one => one);
  };

  it('pages as the acting role in the name of the person, and says why', async () => {
    const { providerId } = await sandbox.provider.page!(
      pageRequest({ message: 'Please look at the cache.' }),
    );
    const engagement = (await started('engagements')).find(
      ({ arn }) => arn === providerId,
    );
    expect(engagement).toMatchObject({
      sender: 'Mara Lind',
      subject: 'Flags are slow',
      startedBy: expect.stringMatching(
        /assumed-role\/opsready-page\/mara@default$/,
      ),
      sessionTags: { 'opsready:user': 'user:default/mara' },
    });
    expect(engagement.content).toContain('Reason: Flags answer slowly.');
    expect(engagement.content).toContain('Please look at the cache.');
    expect(engagement.content).toContain(pageRequest().link);
    expect(engagement.publicContent).not.toContain('slowly');
  });

  it('declares with the impact, a link back, and why', async () => {
    const sent = await sandbox.provider.declare!(declareRequest());
    expect(sent.message).toMatch(/platform-incident.*runbooks\.$/);
    expect(sent.url).toMatch(/^https:\/\/eu-west-1\.console\.aws\.amazon\.com/);
    const incident = (await started('incidents')).find(
      ({ arn }) => arn === sent.providerId,
    );
    expect(incident).toMatchObject({
      responsePlanArn: PLAN,
      title: 'Flags are slow',
      impact: 2,
      startedBy: expect.stringMatching(
        /assumed-role\/opsready-page\/mara@default$/,
      ),
    });
    const { context } = sandbox;
    const { incidentRecord } = await context.clients
      .getClient(SSMIncidentsClient, context.place)
      .send(new GetIncidentRecordCommand({ arn: sent.providerId }));
    expect(incidentRecord!.summary).toContain('Reason: Flags answer slowly.');
    expect(incidentRecord!.summary).toContain('waits for ten seconds');
    expect(incidentRecord!.summary).toContain('Something that every team');
  });

  it('declares all the same where the reason cannot be written', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm-incidents:UpdateIncidentRecord',
    });
    const { message } = await sandbox.provider.declare!(declareRequest());
    expect(message).toMatch(/ssm-incidents:UpdateIncidentRecord/);
    expect(
      (await started('incidents')).filter(
        ({ title }) => title === 'Flags are slow',
      ),
    ).toHaveLength(1);
  });

  it('says that a response plan was deleted', async () => {
    await sandbox.control(
      'DELETE',
      `/incident-manager/response-plans?${AT}&name=platform-incident`,
    );
    await expect(
      sandbox.provider.declare!(declareRequest()),
    ).rejects.toMatchObject({
      name: 'ProviderError',
      kind: 'notFound',
      message: expect.stringMatching(/'platform-incident'.*was deleted/),
    });
    await expect(
      sandbox.provider.declare!(declareRequest({ actTargetId: undefined })),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('names the action that the acting role lacks', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm-contacts:StartEngagement',
    });
    await expect(sandbox.provider.page!(pageRequest())).rejects.toMatchObject({
      kind: 'denied',
      missingPermission: 'ssm-contacts:StartEngagement',
    });
  });

  it('does not say that a page was refused where nobody knows', async () => {
    await sandbox.control('POST', '/outages', {
      action: 'ssm-contacts:StartEngagement',
      kind: 'lostAnswer',
    });
    await expect(sandbox.provider.page!(pageRequest())).rejects.toMatchObject({
      kind: 'unavailable',
    });
    await sandbox.control('DELETE', '/outages');
    const found = await sandbox.provider.findSent!({
      kind: 'page',
      ...pageRequest(),
      since: sandbox.now,
    });
    const again = await sandbox.provider.page!(pageRequest());
    expect(found?.providerId).toBe(again.providerId);
    expect(
      (await started('engagements')).filter(
        ({ subject }) => subject === 'Flags are slow',
      ),
    ).toHaveLength(1);
  });

  it('calls nothing but what the two policies allow, each as its role', async () => {
    const { provider, now, calls, read } = sandbox;
    await calls();
    await read();
    await provider.page!(pageRequest());
    await provider.declare!(declareRequest());
    for (const kind of ['page', 'incident'] as const) {
      await provider.findSent!({ kind, ...declareRequest(), since: now });
    }
    await collect(provider.readIncidents!({ target: EU, since: now, signal }));
    await provider.reveal!({
      target: EU,
      personId: 'priya',
      channelId: 'none',
      signal,
    }).catch(() => {});

    const mayAct = actAccess().flatMap(({ actions }) => actions);
    const called = { acting: new Set<string>(), reading: new Set<string>() };
    for (const { service, operation, principal } of await calls()) {
      const who = principal?.includes('opsready-page') ? 'acting' : 'reading';
      called[who].add(`${service}:${operation}`);
    }
    expect([...called.acting].sort()).toEqual([...mayAct].sort());
    expect([...called.reading].sort()).toEqual(readPermissions());
  });
});

describe('without a role to act as', () => {
  it('neither is possible, and another way is named', async () => {
    const sandbox = await startIncidentManagerSandbox({
      acting: undefined as never,
    });
    try {
      const { page, declare, capabilities, readIncidents, reveal } =
        sandbox.provider;
      expect([page, declare]).toEqual([undefined, undefined]);
      expect(capabilities.page).toEqual({
        possible: false,
        reason: expect.stringMatching(
          /opsready\.oncall\.incidentManager\.acting.*AWS console/,
        ),
      });
      expect(capabilities.declare).toMatchObject({ possible: false });
      expect([typeof readIncidents, typeof reveal]).toEqual([
        'function',
        'function',
      ]);
    } finally {
      await sandbox.close();
    }
  });
});

describe('a role to act as that cannot be assumed', () => {
  it('is named by who acts, and does not hold up who reads', async () => {
    const sandbox = await startIncidentManagerSandbox({
      acting: { roleName: 'opsready-page', externalId: 'wrong' },
    });
    try {
      const paged = sandbox.provider.page!(pageRequest());
      await expect(paged).rejects.toMatchObject({
        name: 'ProviderError',
        kind: 'denied',
        missingPermission: 'sts:AssumeRole',
        message: expect.not.stringContaining('wrong'),
      });
      expect(await sandbox.read(['platform'])).not.toEqual([]);
    } finally {
      await sandbox.close();
    }
  });
});
