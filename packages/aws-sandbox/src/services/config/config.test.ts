import {
  DescribeComplianceByConfigRuleCommand,
  DescribeConfigRulesCommand,
  GetComplianceDetailsByConfigRuleCommand,
  InvalidExpressionException,
  InvalidLimitException,
  InvalidNextTokenException,
  ListConformancePackComplianceScoresCommand,
  NoSuchConfigRuleException,
  paginateGetComplianceDetailsByConfigRule,
  paginateSelectResourceConfig,
  SelectResourceConfigCommand,
  type ConfigServiceClient,
} from '@aws-sdk/client-config-service';
import { testSandbox, type TestSandbox } from '../../testing/testSandbox';

describe('Config', () => {
  let sandbox: TestSandbox;
  let client: ConfigServiceClient;

  beforeAll(async () => {
    sandbox = await testSandbox();
    client = sandbox.config();
  });
  afterAll(() => sandbox.close());

  const select = async (Expression: string) => {
    const items: any[] = [];
    for await (const page of paginateSelectResourceConfig(
      { client, pageSize: 100 },
      { Expression },
    )) {
      items.push(...(page.Results ?? []).map(text => JSON.parse(text)));
    }
    return items;
  };

  it('answers JSON strings with the selected properties, 25 a page by default', async () => {
    const answer = await client.send(
      new SelectResourceConfigCommand({
        Expression: 'SELECT resourceId, resourceType, arn, tags',
      }),
    );
    expect(answer.Results).toHaveLength(25);
    expect(answer.NextToken).toEqual(expect.any(String));
    expect(answer.QueryInfo?.SelectFields).toContainEqual({ Name: 'arn' });
    expect(Object.keys(JSON.parse(answer.Results?.[0] ?? '')).sort()).toEqual([
      'arn',
      'resourceId',
      'resourceType',
      'tags',
    ]);
  });

  it('finds the ARN behind an id that does not occur in it', async () => {
    const [database] = await select(
      "SELECT resourceId, arn, accountId, awsRegion WHERE resourceType = 'AWS::RDS::DBInstance' AND resourceName = 'payments-db'",
    );
    expect(database).toMatchObject({
      resourceId: expect.stringMatching(/^db-[0-9A-F]{26}$/),
      arn: 'arn:aws:rds:eu-west-1:111122223333:db:payments-db',
      accountId: '111122223333',
      awsRegion: 'eu-west-1',
    });
  });

  it('knows tags, IN, LIKE, NOT, OR and parentheses', async () => {
    const found = await select(
      "SELECT arn, tags.tag WHERE (tags.tag = 'service=cart-service' OR tags.tag = 'service=checkout-api') AND resourceType IN ('AWS::DynamoDB::Table', 'AWS::SQS::Queue') AND NOT arn LIKE '%sqs%'",
    );
    expect(found.map(({ arn }) => arn.split(':').at(-1)).sort()).toEqual([
      'table/cart-service',
      'table/checkout-api',
    ]);
    expect(found[0].tags).toContainEqual({ tag: 'environment=production' });
  });

  it.each([
    'SELECT',
    'SELECT arn WHERE',
    "SELECT arn WHERE arn != 'x'",
    "SELECT arn WHERE arn = 'x",
    "SELECT COUNT(*) WHERE arn = 'x'",
    'SELECT arn GROUP BY arn',
    `SELECT arn WHERE arn = '${'x'.repeat(4096)}'`,
  ])('refuses %.40s', async Expression => {
    await expect(
      client.send(new SelectResourceConfigCommand({ Expression })),
    ).rejects.toBeInstanceOf(InvalidExpressionException);
  });

  it('refuses pages over 100 and tokens of another query', async () => {
    await expect(
      client.send(
        new SelectResourceConfigCommand({
          Expression: 'SELECT arn',
          Limit: 101,
        }),
      ),
    ).rejects.toBeInstanceOf(InvalidLimitException);
    const { NextToken } = await client.send(
      new SelectResourceConfigCommand({ Expression: 'SELECT arn' }),
    );
    await expect(
      client.send(
        new SelectResourceConfigCommand({
          Expression: 'SELECT tags',
          NextToken,
        }),
      ),
    ).rejects.toBeInstanceOf(InvalidNextTokenException);
  });

  it('lists thirty rules and their compliance, 25 a page', async () => {
    const first = await client.send(new DescribeConfigRulesCommand({}));
    const second = await client.send(
      new DescribeConfigRulesCommand({ NextToken: first.NextToken }),
    );
    expect([first.ConfigRules?.length, second.ConfigRules?.length]).toEqual([
      25, 5,
    ]);
    expect(second.NextToken).toBeUndefined();

    const bad = await client.send(
      new DescribeComplianceByConfigRuleCommand({
        ComplianceTypes: ['NON_COMPLIANT'],
      }),
    );
    expect(bad.ComplianceByConfigRules?.length).toBeGreaterThan(5);
    for (const { Compliance } of bad.ComplianceByConfigRules ?? []) {
      expect(
        Compliance?.ComplianceContributorCount?.CappedCount,
      ).toBeGreaterThan(0);
    }
  });

  it('refuses unknown rules and more than 25 names', async () => {
    await expect(
      client.send(
        new DescribeComplianceByConfigRuleCommand({
          ConfigRuleNames: ['nope'],
        }),
      ),
    ).rejects.toBeInstanceOf(NoSuchConfigRuleException);
    await expect(
      client.send(
        new DescribeComplianceByConfigRuleCommand({
          ConfigRuleNames: Array(26).fill('required-tags'),
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
  });

  it('details the results of a rule without an ARN', async () => {
    const results = [];
    for await (const page of paginateGetComplianceDetailsByConfigRule(
      { client, pageSize: 3 },
      { ConfigRuleName: 'required-tags', ComplianceTypes: ['NON_COMPLIANT'] },
    )) {
      expect(page.EvaluationResults?.length).toBeLessThanOrEqual(3);
      results.push(...(page.EvaluationResults ?? []));
    }
    expect(
      results.map(
        ({ EvaluationResultIdentifier }) =>
          EvaluationResultIdentifier?.EvaluationResultQualifier?.ResourceId,
      ),
    ).toContain('parcelwise-manual-backup');
    expect(results[0].ResultRecordedTime).toBeInstanceOf(Date);
    await expect(
      client.send(
        new GetComplianceDetailsByConfigRuleCommand({
          ConfigRuleName: 'required-tags',
          Limit: 101,
        }),
      ),
    ).rejects.toBeInstanceOf(InvalidLimitException);
  });

  it('scores conformance packs as text, or not at all', async () => {
    const answer = await client.send(
      new ListConformancePackComplianceScoresCommand({
        SortBy: 'SCORE',
        SortOrder: 'DESCENDING',
      }),
    );
    const scores =
      answer.ConformancePackComplianceScores?.map(({ Score }) => Score) ?? [];
    expect(scores.at(-1)).toBe('INSUFFICIENT_DATA');
    const numbers = scores.slice(0, -1).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(scores[0]).toMatch(/^\d+\.\d\d$/);
  });

  it('takes a result that the control API sets', async () => {
    await sandbox.control('PUT', '/config/evaluations', {
      account: '111122223333',
      region: 'eu-west-1',
      rule: 'rds-multi-az-support',
      resourceType: 'AWS::RDS::DBInstance',
      resourceId: 'db-TEST',
      compliance: 'NOT_APPLICABLE',
    });
    const { EvaluationResults } = await client.send(
      new GetComplianceDetailsByConfigRuleCommand({
        ConfigRuleName: 'rds-multi-az-support',
        ComplianceTypes: ['NOT_APPLICABLE'],
      }),
    );
    expect(EvaluationResults).toHaveLength(1);
  });
});
