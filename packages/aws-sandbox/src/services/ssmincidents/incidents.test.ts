import {
  AccessDeniedException,
  GetIncidentRecordCommand,
  GetResponsePlanCommand,
  GetTimelineEventCommand,
  ListIncidentRecordsCommand,
  ListRelatedItemsCommand,
  ListReplicationSetsCommand,
  ListResponsePlansCommand,
  ListTagsForResourceCommand,
  ListTimelineEventsCommand,
  paginateListIncidentRecords,
  ResourceNotFoundException,
  StartIncidentCommand,
  ThrottlingException,
  UpdateIncidentRecordCommand,
  ValidationException,
  type ListIncidentRecordsCommandInput,
  type StartIncidentCommandInput,
} from '@aws-sdk/client-ssm-incidents';
import {
  admin,
  portal,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

const place = { account: '111122223333', region: 'eu-west-1' };
const planArn = (name: string) =>
  `arn:aws:ssm-incidents::111122223333:response-plan/${name}`;

describe('incidents', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    await sandbox.control('POST', '/reset');
    await sandbox.control('POST', '/throttles', {
      action: '*',
      rate: 'unlimited',
    });
  });

  const start = async (
    input: Partial<StartIncidentCommandInput> = {},
    client = sandbox.ssmIncidents(),
  ) =>
    (
      await client.send(
        new StartIncidentCommand({
          responsePlanArn: planArn('platform-incident'),
          ...input,
        }),
      )
    ).incidentRecordArn ?? '';
  const titles = async (input: ListIncidentRecordsCommandInput = {}) =>
    (
      await sandbox.ssmIncidents().send(new ListIncidentRecordsCommand(input))
    ).incidentRecordSummaries?.map(({ title }) => title);

  it('lists response plans and answers one with its tags', async () => {
    const client = sandbox.ssmIncidents();
    expect(
      (await client.send(new ListResponsePlansCommand({})))
        .responsePlanSummaries,
    ).toEqual([
      {
        arn: planArn('platform-incident'),
        name: 'platform-incident',
        displayName: 'Platform incident',
      },
    ]);
    expect(
      await client.send(
        new GetResponsePlanCommand({ arn: planArn('platform-incident') }),
      ),
    ).toMatchObject({
      incidentTemplate: { title: 'The platform has a problem', impact: 2 },
      engagements: [
        'arn:aws:ssm-contacts:eu-west-1:111122223333:contact/platform',
      ],
      actions: [
        { ssmAutomation: { documentName: 'DailyOperationsChecklist' } },
      ],
    });
    const { tags } = await client.send(
      new ListTagsForResourceCommand({
        resourceArn: planArn('platform-incident'),
      }),
    );
    expect(tags).toEqual({ team: 'platform', environment: 'production' });
  });

  it('names a plan that was deleted, whose incidents stay', async () => {
    const error = await sandbox
      .ssmIncidents()
      .send(new GetResponsePlanCommand({ arn: planArn('platform-network') }))
      .catch(thrown => thrown);
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject({
      resourceIdentifier: planArn('platform-network'),
      resourceType: 'RESPONSE_PLAN',
    });
    expect(await titles()).toContain('No route to the artifact store');
  });

  it('starts an incident that calls whom the plan names and runs its runbook', async () => {
    const client = sandbox.ssmIncidents();
    const arn = await start({
      title: 'Nothing can be deployed',
      impact: 1,
      relatedItems: [
        {
          title: 'In the portal',
          identifier: {
            type: 'OTHER',
            value: { url: 'http://localhost/oncall' },
          },
        },
      ],
    });
    expect(arn).toMatch(
      /^arn:aws:ssm-incidents::111122223333:incident-record\/platform-incident\//,
    );
    const { incidentRecord } = await client.send(
      new GetIncidentRecordCommand({ arn }),
    );
    expect(incidentRecord).toMatchObject({
      title: 'Nothing can be deployed',
      impact: 1,
      status: 'OPEN',
      creationTime: expect.any(Date),
      automationExecutions: [
        { ssmExecutionArn: expect.stringContaining(':automation-execution/') },
      ],
    });
    expect(
      await sandbox.control('GET', '/incident-manager/engagements'),
    ).toEqual([expect.objectContaining({ incidentArn: arn, pages: 1 })]);
    const { relatedItems } = await client.send(
      new ListRelatedItemsCommand({ incidentRecordArn: arn }),
    );
    expect(relatedItems).toEqual([
      expect.objectContaining({ title: 'In the portal' }),
    ]);
    const { eventSummaries = [] } = await client.send(
      new ListTimelineEventsCommand({
        incidentRecordArn: arn,
        filters: [
          {
            key: 'eventType',
            condition: { equals: { stringValues: ['SSM Incident Trigger'] } },
          },
        ],
      }),
    );
    expect(eventSummaries).toHaveLength(1);
    const { event } = await client.send(
      new GetTimelineEventCommand({
        incidentRecordArn: arn,
        eventId: eventSummaries[0].eventId,
      }),
    );
    expect(event?.eventType).toBe('SSM Incident Trigger');
  });

  it('starts one for each token, also when the first answer was lost', async () => {
    await sandbox.control('POST', '/outages', {
      action: 'ssm-incidents:StartIncident',
      kind: 'lostAnswer',
      remaining: 1,
    });
    await expect(start({ clientToken: 'one' })).rejects.toThrow();
    const arn = await start({ clientToken: 'one' });
    expect(await start({ clientToken: 'one' })).toBe(arn);
    await expect(
      start({ clientToken: 'one', title: 'Another' }),
    ).rejects.toBeInstanceOf(ValidationException);
    expect(await start({ clientToken: 'two' })).not.toBe(arn);
    expect(
      await sandbox.control('GET', '/incident-manager/incidents'),
    ).toHaveLength(5);
  });

  it('makes no second incident while one with the dedupe string is open', async () => {
    await sandbox.control('PUT', '/incident-manager/response-plans', {
      ...place,
      name: 'once',
      incident: { title: 'Once', impact: 3, dedupeString: 'once' },
    });
    const once = { responsePlanArn: planArn('once') };
    const first = await start(once);
    expect(await start(once)).toBe(first);
    await sandbox.control('PUT', '/incident-manager/incidents', {
      ...place,
      arn: first,
      status: 'RESOLVED',
    });
    expect(await start(once)).not.toBe(first);
  });

  it('filters by status, impact, who made it and when', async () => {
    const all = [
      'Feature flags answer slowly',
      'No route to the artifact store',
      'Builds wait for runners',
    ];
    expect(await titles()).toEqual(all);
    const equals = (key: string, ...stringValues: string[]) => ({
      key,
      condition: { equals: { stringValues } },
    });
    expect(await titles({ filters: [equals('status', 'OPEN')] })).toEqual([
      all[0],
    ]);
    expect(
      await titles({
        filters: [
          { key: 'impact', condition: { equals: { integerValues: [1, 3] } } },
        ],
      }),
    ).toEqual([all[1], all[2]]);
    const { now } = await sandbox.control('GET', '/clock');
    const after = new Date(Date.parse(now) - 30 * 86_400_000);
    expect(
      await titles({
        filters: [
          { key: 'creationTime', condition: { after } },
          equals('status', 'RESOLVED', 'OPEN'),
        ],
      }),
    ).toEqual([all[0], all[1]]);
    expect(await titles({ filters: [equals('createdBy', 'nobody')] })).toEqual(
      [],
    );
    const paged: Array<string | undefined> = [];
    for await (const page of paginateListIncidentRecords(
      { client: sandbox.ssmIncidents(), pageSize: 1 },
      {},
    )) {
      paged.push(...(page.incidentRecordSummaries ?? []).map(r => r.title));
    }
    expect(paged).toEqual(all);
  });

  it('resolves one, which then calls nobody any more', async () => {
    const arn = await start();
    await sandbox
      .ssmIncidents()
      .send(new UpdateIncidentRecordCommand({ arn, status: 'RESOLVED' }));
    const { incidentRecord } = await sandbox
      .ssmIncidents()
      .send(new GetIncidentRecordCommand({ arn }));
    expect(incidentRecord).toMatchObject({
      status: 'RESOLVED',
      resolvedTime: expect.any(Date),
    });
    const [engagement] = await sandbox.control(
      'GET',
      '/incident-manager/engagements',
    );
    expect(engagement.stoppedAt).toBeDefined();
  });

  it('lets the role for paging start, and the role for reading not', async () => {
    const page = await sandbox.session('opsready-page');
    await start({}, sandbox.ssmIncidents(page));
    for (const who of [portal, await sandbox.session('opsready-read')]) {
      const client = sandbox.ssmIncidents(who);
      await expect(start({}, client)).rejects.toBeInstanceOf(
        AccessDeniedException,
      );
      await client.send(new ListResponsePlansCommand({}));
    }
  });

  it.each([
    ['another Region', () => sandbox.ssmIncidents(undefined, 'us-east-1')],
    ['another account', () => sandbox.ssmIncidents(admin(STAGING))],
  ])('is not set up in %s', async (_, client) => {
    const { replicationSetArns } = await client().send(
      new ListReplicationSetsCommand({}),
    );
    expect(replicationSetArns).toEqual([]);
    await expect(
      client().send(new ListResponsePlansCommand({})),
    ).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('throttles with its typed error', async () => {
    await sandbox.control('POST', '/throttles', {
      action: 'ssm-incidents:ListResponsePlans',
      rate: { ratePerSecond: 0.0001, burst: 1 },
    });
    await sandbox.ssmIncidents().send(new ListResponsePlansCommand({}));
    await expect(
      sandbox.ssmIncidents().send(new ListResponsePlansCommand({})),
    ).rejects.toBeInstanceOf(ThrottlingException);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an impact of 6', () => start({ impact: 6 })],
    ['no ARN', () => start({ responsePlanArn: 'platform-incident' })],
    [
      'a page of 101',
      () =>
        sandbox
          .ssmIncidents()
          .send(new ListIncidentRecordsCommand({ maxResults: 101 })),
    ],
    [
      'an unknown filter',
      () =>
        titles({
          filters: [
            { key: 'title', condition: { equals: { stringValues: ['x'] } } },
          ],
        }),
    ],
  ])('refuses %s', async (_name, send) => {
    await expect(send()).rejects.toBeInstanceOf(ValidationException);
  });
});
