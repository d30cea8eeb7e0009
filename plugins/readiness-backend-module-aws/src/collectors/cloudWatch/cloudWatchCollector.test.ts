import { startSandboxReading } from '../../__testUtils__/sandboxReading';
import { createCloudWatchCollector } from './cloudWatchCollector';

const PRODUCTION = '111122223333/eu-west-1';
const place = { account: '111122223333', region: 'eu-west-1' };

describe('aws-cloudwatch over HTTP', () => {
  let sandbox: Awaited<
    ReturnType<
      typeof startSandboxReading<
        keyof ReturnType<typeof createCloudWatchCollector>['facts']
      >
    >
  >;

  beforeAll(async () => {
    sandbox = await startSandboxReading(createCloudWatchCollector);
  });
  afterEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  const factsOf = async (isMine: (name: string) => boolean) => {
    const records = await sandbox.read(PRODUCTION);
    return sandbox.collector.toFacts({
      records: records.filter(({ data }) => isMine(String(data.name))),
      targetRecords: [],
      resources: [],
    });
  };

  it('reads metric and composite alarms, each once, with tags in one call', async () => {
    const records = await sandbox.read(PRODUCTION);
    const names = records.map(({ data }) => String(data.name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.some(name => name.endsWith('-unhealthy'))).toBe(true);
    expect(names.some(name => name.endsWith('-cpu'))).toBe(true);
    const { calls } = await sandbox.control('GET', '/calls?service=tagging');
    expect(calls.length).toBeLessThanOrEqual(1);
  });

  it('turns pages', async () => {
    const before = await sandbox.read(PRODUCTION);
    for (let n = 0; n < 120; n += 1) {
      await sandbox.control('POST', '/alarms', { ...place, name: `many-${n}` });
    }
    const after = await sandbox.read(PRODUCTION);
    expect(after).toHaveLength(before.length + 120);
  });

  it('finds the runbook in description or tag, and says where there is none', async () => {
    await expect(
      factsOf(name => name.startsWith('payments-api-')),
    ).resolves.toMatchObject({ 'alarms-without-runbook': { count: 0 } });
    await expect(
      factsOf(name => name.startsWith('label-service-')),
    ).resolves.toMatchObject({ 'alarms-without-runbook': { count: 0 } });
    const tracker = await factsOf(name => name.startsWith('parcel-tracker-'));
    expect(tracker.alarms).toMatchObject({
      count: (tracker['alarms-without-runbook'] as { count: number }).count,
    });
  });

  it('takes no link but https', async () => {
    await sandbox.control('POST', '/alarms', {
      ...place,
      name: 'plain',
      description: 'http://wiki.example.com/plain',
      tags: { runbook: 'ftp://wiki.example.com/plain' },
    });
    await expect(factsOf(name => name === 'plain')).resolves.toMatchObject({
      'alarms-without-runbook': { count: 1 },
      'alarms-without-actions': { count: 1 },
    });
  });

  it('tells since when an alarm fires', async () => {
    const since = '2026-01-02T03:04:05.000Z';
    await sandbox.control('POST', '/alarms', {
      ...place,
      name: 'jobs-old',
      namespace: 'AWS/SQS',
      dimensions: { QueueName: 'jobs' },
    });
    await sandbox.control('PUT', '/alarms/state', {
      ...place,
      name: 'jobs-old',
      state: 'ALARM',
      since,
    });
    const records = await sandbox.read(PRODUCTION);
    expect(records.find(({ data }) => data.name === 'jobs-old')).toMatchObject({
      resources: [
        'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:jobs-old',
        'arn:aws:sqs:eu-west-1:111122223333:jobs',
      ],
      data: { state: 'ALARM', stateSince: since },
    });
  });

  it.each(['cloudwatch:DescribeAlarms', 'tag:GetResources'])(
    'names the action that was denied: %s',
    async action => {
      await sandbox.control('POST', '/denials', { action });
      await expect(sandbox.read(PRODUCTION)).rejects.toMatchObject({
        name: 'CollectionError',
        kind: 'AccessDenied',
        missingPermission: action,
      });
    },
  );
});
