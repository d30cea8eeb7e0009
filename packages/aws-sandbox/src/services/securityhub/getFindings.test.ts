import {
  GetFindingsCommand,
  InvalidAccessException,
  InvalidInputException,
  paginateGetFindings,
  type AwsSecurityFinding,
  type AwsSecurityFindingFilters,
  type SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import {
  admin,
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

const DAY_MS = 86_400_000;
const equals = (Value: string) => ({ Value, Comparison: 'EQUALS' as const });

async function read(
  client: SecurityHubClient,
  Filters?: AwsSecurityFindingFilters,
): Promise<AwsSecurityFinding[]> {
  const found: AwsSecurityFinding[] = [];
  for await (const page of paginateGetFindings(
    { client, pageSize: 100 },
    { Filters },
  )) {
    found.push(...(page.Findings ?? []));
  }
  return found;
}

describe('GetFindings', () => {
  let sandbox: TestSandbox;
  let client: SecurityHubClient;
  let all: AwsSecurityFinding[];

  beforeAll(async () => {
    sandbox = await testSandbox();
    client = sandbox.securityHub();
    all = await read(client);
  });
  afterAll(() => sandbox.close());

  it('pages through every finding once', async () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all.map(({ Id }) => Id)).size).toBe(all.length);
    const first = await client.send(new GetFindingsCommand({ MaxResults: 7 }));
    expect(first.Findings).toHaveLength(7);
    expect(first.NextToken).toEqual(expect.any(String));
    const second = await client.send(
      new GetFindingsCommand({ MaxResults: 5, NextToken: first.NextToken }),
    );
    expect(second.Findings?.map(({ Id }) => Id)).toEqual(
      all.slice(7, 12).map(({ Id }) => Id),
    );
  });

  it.each([0, 101, -1])('rejects a page of %d', async MaxResults => {
    await expect(
      client.send(new GetFindingsCommand({ MaxResults })),
    ).rejects.toBeInstanceOf(InvalidInputException);
  });

  it('rejects a token of another request', async () => {
    const { NextToken } = await client.send(
      new GetFindingsCommand({ MaxResults: 1 }),
    );
    const Filters = { RecordState: [equals('ACTIVE')] };
    await expect(
      client.send(new GetFindingsCommand({ NextToken, Filters })),
    ).rejects.toBeInstanceOf(InvalidInputException);
    await expect(
      client.send(new GetFindingsCommand({ NextToken: 'made-up' })),
    ).rejects.toBeInstanceOf(InvalidInputException);
  });

  it('takes values of one field as alternatives and several fields together', async () => {
    const found = await read(client, {
      SeverityLabel: [equals('CRITICAL'), equals('HIGH')],
      WorkflowStatus: [equals('NEW')],
      RecordState: [equals('ACTIVE')],
    });
    const expected = all.filter(
      ({ Severity, Workflow, RecordState }) =>
        ['CRITICAL', 'HIGH'].includes(Severity?.Label ?? '') &&
        Workflow?.Status === 'NEW' &&
        RecordState === 'ACTIVE',
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(found).toEqual(expected);
  });

  it('takes two tags as alternatives too, which is the trap', async () => {
    const ResourceTags = [
      { Key: 'service', Value: 'checkout-api', Comparison: 'EQUALS' as const },
      {
        Key: 'environment',
        Value: 'production',
        Comparison: 'EQUALS' as const,
      },
    ];
    const found = await read(client, { ResourceTags });
    const services = new Set(
      found.map(({ Resources }) => Resources?.[0].Tags?.service),
    );
    expect(services.size).toBeGreaterThan(10);
  });

  it('lets every NOT_EQUALS hold at once', async () => {
    const found = await read(client, {
      SeverityLabel: [
        { Value: 'INFORMATIONAL', Comparison: 'NOT_EQUALS' },
        { Value: 'LOW', Comparison: 'NOT_EQUALS' },
      ],
    });
    expect(new Set(found.map(({ Severity }) => Severity?.Label))).toEqual(
      new Set(['CRITICAL', 'HIGH', 'MEDIUM']),
    );
  });

  it('knows PREFIX', async () => {
    const found = await read(client, {
      ResourceId: [{ Value: 'AWS::::Account:', Comparison: 'PREFIX' }],
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { Resources } of found) {
      expect(Resources?.[0].Type).toBe('AwsAccount');
    }
  });

  it("filters by dates from, to, and back from the sandbox's now", async () => {
    const edge = new Date(Date.now() - 30 * DAY_MS).toISOString();
    const open = { WorkflowStatus: [equals('NEW')] };
    const old = await read(client, { ...open, CreatedAt: [{ End: edge }] });
    const young = await read(client, { ...open, CreatedAt: [{ Start: edge }] });
    const opened = all.filter(({ Workflow }) => Workflow?.Status === 'NEW');
    expect(old.length).toBeGreaterThan(3);
    expect(old.length + young.length).toBe(opened.length);

    const recent: AwsSecurityFindingFilters = {
      UpdatedAt: [{ DateRange: { Value: 1, Unit: 'DAYS' } }],
    };
    expect(await read(client, recent)).not.toHaveLength(0);
    await sandbox.control('PUT', '/clock', { offsetMs: 3 * DAY_MS });
    expect(await read(client, recent)).toHaveLength(0);
    await sandbox.control('PUT', '/clock', { offsetMs: 0 });
  });

  it('sorts', async () => {
    const { Findings } = await client.send(
      new GetFindingsCommand({
        MaxResults: 100,
        SortCriteria: [{ Field: 'UpdatedAt', SortOrder: 'desc' }],
      }),
    );
    const times = Findings?.map(({ UpdatedAt }) => UpdatedAt) ?? [];
    expect(times).toEqual([...times].sort().reverse());
    expect(times[0]).toBe(
      all
        .map(({ UpdatedAt = '' }) => UpdatedAt)
        .sort()
        .at(-1),
    );
  });

  it('refuses more than twenty values', async () => {
    const Id = Array.from({ length: 21 }, (_, index) => equals(`${index}`));
    await expect(
      client.send(new GetFindingsCommand({ Filters: { Id } })),
    ).rejects.toThrow('At most 20 values');
  });

  it('answers for linked Regions in the home Region only', async () => {
    const regions = new Set(all.map(({ Region }) => Region));
    expect(regions).toEqual(new Set(['eu-west-1', 'us-east-1']));
    const linked = await read(
      sandbox.securityHub(admin(PRODUCTION), 'us-east-1'),
    );
    expect(linked.length).toBeGreaterThan(100);
    expect(new Set(linked.map(({ Region }) => Region))).toEqual(
      new Set(['us-east-1']),
    );
  });

  it('keeps accounts apart', async () => {
    const found = await read(sandbox.securityHub(admin(STAGING)));
    expect(new Set(found.map(({ AwsAccountId }) => AwsAccountId))).toEqual(
      new Set([STAGING]),
    );
  });

  it('answers the typed exception where Security Hub is not enabled', async () => {
    const attempt = read(sandbox.securityHub(admin(STAGING), 'us-east-1'));
    await expect(attempt).rejects.toBeInstanceOf(InvalidAccessException);
    await expect(attempt).rejects.toThrow(
      `Account ${STAGING} is not subscribed to AWS Security Hub`,
    );
  });
});
