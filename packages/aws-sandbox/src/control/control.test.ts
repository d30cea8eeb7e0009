import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { GetFindingsCommand } from '@aws-sdk/client-securityhub';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import {
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../testing/testSandbox';

const place = { account: PRODUCTION, region: 'eu-west-1' };

describe('the control API', () => {
  let folder: string;
  let clockFile: string;
  let sandbox: TestSandbox;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    clockFile = join(folder, 'clock.json');
    sandbox = await testSandbox({ clockFile });
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  const findings = async (id: string) => {
    const { Findings } = await sandbox.securityHub().send(
      new GetFindingsCommand({
        Filters: { Id: [{ Value: id, Comparison: 'EQUALS' }] },
      }),
    );
    return Findings;
  };

  it('lists itself', async () => {
    const list = await sandbox.control('GET', '');
    expect(list.map(({ request }: { request: string }) => request)).toContain(
      'PUT /_sandbox/clock',
    );
  });

  it('moves the clock and writes it to the file', async () => {
    await sandbox.control('PUT', '/clock', { advanceMs: 3_600_000 });
    const { offsetMs } = await sandbox.control('PUT', '/clock', {
      advanceMs: 3_600_000,
    });
    expect(offsetMs).toBe(7_200_000);
    expect(JSON.parse(readFileSync(clockFile, 'utf8'))).toEqual({ offsetMs });
    await sandbox.control('PUT', '/clock', { now: '2031-01-01T00:00:00Z' });
    expect((await sandbox.control('GET', '/clock')).now).toMatch(
      /^2031-01-01T00:00/,
    );
  });

  it("dates what it puts by the sandbox's clock, and removes it again", async () => {
    await sandbox.control('PUT', '/clock', { now: '2031-01-01T00:00:00Z' });
    const { Id } = await sandbox.control('POST', '/findings', {
      ...place,
      resourceArn: 'arn:aws:s3:::parcelwise-events',
      severity: 'CRITICAL',
      finding: { Title: 'Public bucket' },
    });
    expect(await findings(Id)).toMatchObject([
      {
        Title: 'Public bucket',
        CreatedAt: expect.stringMatching(/^2031-01-01/),
        Severity: { Label: 'CRITICAL' },
        Compliance: { Status: 'FAILED' },
      },
    ]);
    await sandbox.control(
      'DELETE',
      `/findings?account=${PRODUCTION}&region=eu-west-1&id=${encodeURIComponent(Id)}`,
    );
    expect(await findings(Id)).toEqual([]);
  });

  it('puts alarms, sets the state of any, and removes them', async () => {
    const names = async (input: object) => {
      const { MetricAlarms } = await sandbox
        .cloudWatch()
        .send(new DescribeAlarmsCommand(input));
      return MetricAlarms?.map(({ AlarmName }) => AlarmName);
    };
    await sandbox.control('POST', '/alarms', {
      ...place,
      name: 'own',
      dimensions: { QueueName: 'q' },
    });
    await sandbox.control('PUT', '/alarms/state', {
      ...place,
      name: 'own',
      state: 'ALARM',
      since: '2020-01-01T00:00:00Z',
    });
    expect(await names({ StateValue: 'ALARM' })).toContain('own');
    await sandbox.control(
      'DELETE',
      `/alarms?account=${PRODUCTION}&region=eu-west-1&name=own`,
    );
    expect(await names({ AlarmNames: ['own'] })).toEqual([]);
  });

  it('switches Security Hub off', async () => {
    await sandbox.control('PUT', '/security-hub', { ...place, enabled: false });
    await expect(findings('x')).rejects.toMatchObject({
      name: 'InvalidAccessException',
    });
  });

  it('resets everything', async () => {
    const { Id } = await sandbox.control('POST', '/findings', { ...place });
    await sandbox.control('POST', '/denials', { action: '*' });
    await sandbox.control('PUT', '/clock', { offsetMs: 5000 });
    await sandbox.control('POST', '/reset');
    expect(await findings(Id)).toEqual([]);
    expect(await sandbox.control('GET', '/clock')).toMatchObject({
      offsetMs: 0,
    });
    expect((await sandbox.control('GET', '/calls')).count).toBe(1);
    await expect(
      sandbox.sts().send(new GetCallerIdentityCommand({})),
    ).resolves.toBeDefined();
  });

  it.each([
    ['PUT', '/clock', { later: 1 }],
    ['POST', '/denials', { action: 'everything' }],
    ['POST', '/findings', { ...place, account: '1' }],
    ['POST', '/findings', { ...place, account: '999999999999' }],
    ['GET', '/calls?who=me', undefined],
    ['GET', '/nowhere', undefined],
    ['PATCH', '/clock', {}],
  ])('says what is wrong with %s %s %j', async (method, path, body) => {
    const { error } = await sandbox.control(method, path, body);
    expect(error.message.length).toBeGreaterThan(10);
  });
});
