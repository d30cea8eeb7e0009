import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  paginateDescribeAlarms,
  type DescribeAlarmsCommandInput,
} from '@aws-sdk/client-cloudwatch';
import {
  AwsJson1_0Protocol,
  AwsQueryProtocol,
  AwsSmithyRpcV2CborProtocol,
} from '@aws-sdk/core/protocols';
import {
  admin,
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

describe('DescribeAlarms', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const describeAlarms = (input: DescribeAlarmsCommandInput) =>
    sandbox.cloudWatch().send(new DescribeAlarmsCommand(input));

  it('answers metric alarms only, unless other types are named', async () => {
    const silent = await describeAlarms({ MaxRecords: 100 });
    expect(silent.MetricAlarms?.length).toBeGreaterThan(20);
    expect(silent.CompositeAlarms).toEqual([]);
    const all = await describeAlarms({
      MaxRecords: 100,
      AlarmTypes: ['MetricAlarm', 'CompositeAlarm', 'LogAlarm'],
    });
    expect(all.CompositeAlarms?.length).toBeGreaterThan(3);
    expect(all.LogAlarms?.map(({ AlarmName }) => AlarmName)).toEqual([
      'event-lake-log-errors',
    ]);
    expect(silent.LogAlarms).toEqual([]);
    const hidden = await describeAlarms({
      AlarmNames: ['payments-api-unhealthy'],
    });
    expect(hidden.MetricAlarms).toEqual([]);
  });

  it('pages', async () => {
    const names: string[] = [];
    for await (const page of paginateDescribeAlarms(
      { client: sandbox.cloudWatch(), pageSize: 9 },
      {},
    )) {
      expect(page.MetricAlarms?.length).toBeLessThanOrEqual(9);
      names.push(
        ...(page.MetricAlarms ?? []).map(({ AlarmName = '' }) => AlarmName),
      );
    }
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it.each([0, 101])('refuses %d records', async MaxRecords => {
    await expect(describeAlarms({ MaxRecords })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('refuses a made-up token', async () => {
    await expect(describeAlarms({ NextToken: 'x' })).rejects.toMatchObject({
      name: 'InvalidNextToken',
    });
  });

  it('filters by state and prefix', async () => {
    const { MetricAlarms } = await describeAlarms({ StateValue: 'ALARM' });
    expect(MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual([
      'reporting-api-5xx',
    ]);
    const prefixed = await describeAlarms({ AlarmNamePrefix: 'checkout-api-' });
    expect(prefixed.MetricAlarms).toHaveLength(2);
  });

  it('finds the family of a composite alarm', async () => {
    const children = await describeAlarms({
      ChildrenOfAlarmName: 'payments-api-unhealthy',
    });
    expect(children.MetricAlarms?.map(({ AlarmName }) => AlarmName)).toEqual([
      'payments-api-5xx',
      'payments-api-cpu',
    ]);
    const parents = await describeAlarms({
      ParentsOfAlarmName: 'payments-api-cpu',
    });
    expect(parents.CompositeAlarms?.map(({ AlarmName }) => AlarmName)).toEqual([
      'payments-api-unhealthy',
    ]);
  });

  it.each([
    ['JSON 1.0', AwsJson1_0Protocol],
    ['Query', AwsQueryProtocol],
    ['RPC v2 CBOR', AwsSmithyRpcV2CborProtocol],
  ])('speaks %s, times included', async (_name, protocol) => {
    const client = new CloudWatchClient({
      ...sandbox.settings(admin(PRODUCTION)),
      protocol: protocol as never,
    });
    const { MetricAlarms } = await client.send(
      new DescribeAlarmsCommand({ AlarmNames: ['payments-api-5xx'] }),
    );
    expect(MetricAlarms).toMatchObject([
      {
        AlarmName: 'payments-api-5xx',
        StateUpdatedTimestamp: expect.any(Date),
        Threshold: 10,
        ActionsEnabled: true,
        Dimensions: [
          {
            Name: 'LoadBalancer',
            Value: expect.stringMatching(/^app\/payments-api\//),
          },
        ],
      },
    ]);
    const age = Date.now() - Number(MetricAlarms?.[0].StateUpdatedTimestamp);
    expect(age).toBeGreaterThan(86_400_000);
    await expect(
      client.send(new DescribeAlarmsCommand({ MaxRecords: 101 })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
