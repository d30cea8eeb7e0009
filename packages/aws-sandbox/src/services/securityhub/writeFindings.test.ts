import {
  BatchImportFindingsCommand,
  BatchUpdateFindingsCommand,
  GetEnabledStandardsCommand,
  GetFindingAggregatorCommand,
  GetFindingsCommand,
  ListFindingAggregatorsCommand,
  ResourceNotFoundException,
  type AwsSecurityFinding,
} from '@aws-sdk/client-securityhub';
import {
  admin,
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

describe('Security Hub', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await testSandbox();
  });
  afterEach(() => sandbox.close());

  const find = async (Id: string): Promise<AwsSecurityFinding> => {
    const { Findings } = await sandbox.securityHub().send(
      new GetFindingsCommand({
        Filters: { Id: [{ Value: Id, Comparison: 'EQUALS' }] },
      }),
    );
    return Findings?.[0] as AwsSecurityFinding;
  };

  const openCritical = async (): Promise<AwsSecurityFinding> => {
    const { Findings } = await sandbox.securityHub().send(
      new GetFindingsCommand({
        MaxResults: 1,
        Filters: {
          SeverityLabel: [{ Value: 'CRITICAL', Comparison: 'EQUALS' }],
          WorkflowStatus: [{ Value: 'NEW', Comparison: 'EQUALS' }],
        },
      }),
    );
    return Findings?.[0] as AwsSecurityFinding;
  };

  it('suppresses a finding without touching UpdatedAt, and says what it did not find', async () => {
    const { Id, ProductArn, UpdatedAt } = await openCritical();
    const answer = await sandbox.securityHub().send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [
          { Id, ProductArn },
          { Id: 'nobody', ProductArn },
        ],
        Workflow: { Status: 'SUPPRESSED' },
        Note: { Text: 'accepted', UpdatedBy: 'anna' },
      }),
    );
    expect(answer.ProcessedFindings).toEqual([{ Id, ProductArn }]);
    expect(answer.UnprocessedFindings).toMatchObject([
      { FindingIdentifier: { Id: 'nobody' }, ErrorCode: 'FindingNotFound' },
    ]);
    await expect(find(Id ?? '')).resolves.toMatchObject({
      Workflow: { Status: 'SUPPRESSED' },
      UpdatedAt,
      Note: { Text: 'accepted' },
    });
  });

  it('changes one finding, not those that share its parts', async () => {
    const { Id, ProductArn } = await openCritical();
    const countLow = async () => {
      const { Findings } = await sandbox.securityHub().send(
        new GetFindingsCommand({
          Filters: {
            Confidence: [{ Eq: 42 }],
          },
        }),
      );
      return Findings?.length;
    };
    await sandbox.securityHub().send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [{ Id, ProductArn }],
        Confidence: 42,
        Severity: { Label: 'LOW' },
      }),
    );
    expect(await countLow()).toBe(1);
    await expect(find(Id ?? '')).resolves.toMatchObject({
      Severity: { Label: 'LOW', Normalized: 1 },
    });
  });

  it('imports findings, keeps the workflow on an update, and reopens what comes back', async () => {
    const client = sandbox.securityHub();
    const time = new Date().toISOString();
    const finding = {
      SchemaVersion: '2018-10-08',
      Id: 'own/1',
      ProductArn: `arn:aws:securityhub:eu-west-1:${PRODUCTION}:product/${PRODUCTION}/default`,
      GeneratorId: 'own',
      AwsAccountId: PRODUCTION,
      CreatedAt: time,
      UpdatedAt: time,
      Title: 'Own',
      Description: 'Own',
      Severity: { Label: 'HIGH' as const },
      Resources: [{ Type: 'Other', Id: 'anything' }],
    };
    const send = (change: object) =>
      client.send(
        new BatchImportFindingsCommand({
          Findings: [{ ...finding, ...change }],
        }),
      );

    await expect(send({})).resolves.toMatchObject({
      SuccessCount: 1,
      FailedCount: 0,
    });
    await client.send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [
          { Id: finding.Id, ProductArn: finding.ProductArn },
        ],
        Workflow: { Status: 'NOTIFIED' },
      }),
    );
    await send({ Title: 'Newer' });
    await expect(find('own/1')).resolves.toMatchObject({
      Title: 'Newer',
      Severity: { Label: 'HIGH', Normalized: 70 },
      Workflow: { Status: 'NOTIFIED' },
    });
    await send({ RecordState: 'ARCHIVED' });
    await send({ RecordState: 'ACTIVE' });
    await expect(find('own/1')).resolves.toMatchObject({
      Workflow: { Status: 'NEW' },
    });
    await expect(send({ AwsAccountId: '444455556666' })).resolves.toMatchObject(
      {
        FailedCount: 1,
        FailedFindings: [{ Id: 'own/1', ErrorCode: 'InvalidAccess' }],
      },
    );
  });

  it('lists standards and the aggregator', async () => {
    const linked = sandbox.securityHub(admin(PRODUCTION), 'us-east-1');
    const { StandardsSubscriptions } = await linked.send(
      new GetEnabledStandardsCommand({ MaxResults: 1 }),
    );
    expect(StandardsSubscriptions).toMatchObject([
      { StandardsStatus: 'READY' },
    ]);

    const { FindingAggregators } = await linked.send(
      new ListFindingAggregatorsCommand({}),
    );
    const FindingAggregatorArn =
      FindingAggregators?.[0].FindingAggregatorArn ?? '';
    await expect(
      linked.send(new GetFindingAggregatorCommand({ FindingAggregatorArn })),
    ).resolves.toMatchObject({
      FindingAggregationRegion: 'eu-west-1',
      Regions: ['us-east-1'],
    });
    await expect(
      linked.send(
        new GetFindingAggregatorCommand({
          FindingAggregatorArn: 'arn:aws:other/x',
        }),
      ),
    ).rejects.toBeInstanceOf(ResourceNotFoundException);
  });
});
