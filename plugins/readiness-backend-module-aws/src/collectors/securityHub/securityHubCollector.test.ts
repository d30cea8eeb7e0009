import {
  BatchUpdateFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { startSandboxReading } from '../../__testUtils__/sandboxReading';
import { createSecurityHubCollector } from './securityHubCollector';

const PRODUCTION = '111122223333/eu-west-1';
const place = { account: '111122223333', region: 'eu-west-1' };

describe('aws-security-hub over HTTP', () => {
  let sandbox: Awaited<
    ReturnType<
      typeof startSandboxReading<
        keyof ReturnType<typeof createSecurityHubCollector>['facts']
      >
    >
  >;

  beforeAll(async () => {
    sandbox = await startSandboxReading(createSecurityHubCollector);
  });
  afterEach(() => sandbox.reset());
  afterAll(() => sandbox.close());

  const findingsOf = async (
    ...options: Parameters<typeof sandbox.read>
  ): Promise<Awaited<ReturnType<typeof sandbox.read>>> =>
    (await sandbox.read(...options)).filter(({ type }) => type === 'finding');

  const putFinding = (finding: Record<string, unknown> = {}, title = 'New') =>
    sandbox.control('POST', '/findings', {
      ...place,
      resourceArn: 'arn:aws:s3:::parcelwise-events',
      title,
      finding,
    });

  it('reads every page of the target and nothing of others', async () => {
    const home = await findingsOf(PRODUCTION);
    const linked = await findingsOf('111122223333/us-east-1');
    expect(home.length).toBeGreaterThan(100);
    expect(linked.length).toBeGreaterThan(0);
    for (const { account, region } of home) {
      expect({ account, region }).toEqual(place);
    }
    for (const { region } of linked) expect(region).toBe('us-east-1');
    const ids = [...home, ...linked].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);

    const { calls } = await sandbox.control(
      'GET',
      '/calls?operation=GetFindings&region=eu-west-1',
    );
    const answered = calls.filter(({ status }: any) => status === 200);
    expect(answered).toHaveLength(Math.ceil(home.length / 100));
  });

  it('keeps findings without compliance, about an account, and of other products', async () => {
    const findings = await findingsOf(PRODUCTION);
    expect(
      findings.filter(({ finding }) => !finding?.complianceStatus).length,
    ).toBeGreaterThan(0);
    const resources = findings.flatMap(record => record.resources);
    expect(resources).toContain('AWS::::Account:111122223333');
    expect(resources).toContain('i-0123456789abcdef0');
  });

  it('names the standards of the target', async () => {
    const records = await sandbox.read(PRODUCTION);
    const standards = records.filter(({ aboutTarget }) => aboutTarget);
    expect(standards).toEqual([
      expect.objectContaining({ id: 'enabled-standards', ...place }),
    ]);
    expect(standards[0].data.standards).not.toHaveLength(0);
  });

  it('says where Security Hub is not enabled', async () => {
    await expect(sandbox.read('444455556666/us-east-1')).rejects.toMatchObject({
      name: 'CollectionError',
      kind: 'NotEnabled',
      operation: 'securityhub:GetEnabledStandards',
      message: expect.stringMatching(/444455556666.*us-east-1/),
    });
  });

  it('names the action that was denied', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'securityhub:GetFindings',
      ...place,
    });
    await expect(sandbox.read(PRODUCTION)).rejects.toMatchObject({
      kind: 'AccessDenied',
      missingPermission: 'securityhub:GetFindings',
      message: expect.stringMatching(/111122223333.*eu-west-1/),
    });
    await expect(
      findingsOf('111122223333/us-east-1'),
    ).resolves.not.toHaveLength(0);
  });

  it('stops when aborted, also within a call', async () => {
    await sandbox.control('POST', '/latencies', {
      action: 'securityhub:GetFindings',
      latencyMs: 60_000,
    });
    const controller = new AbortController();
    const reading = sandbox.read(PRODUCTION, { signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    await expect(reading).rejects.toMatchObject({ kind: 'Aborted' });
  });

  it('reads in a delta only what changed, archived findings too', async () => {
    const before = await findingsOf(PRODUCTION);
    const since = new Date();
    expect(await findingsOf(PRODUCTION, { since })).toEqual([]);

    await putFinding();
    await putFinding({ RecordState: 'ARCHIVED' }, 'Gone');
    const delta = await findingsOf(PRODUCTION, { since });
    expect(
      delta.map(({ finding }) => [finding?.title, finding?.recordState]).sort(),
    ).toEqual([
      ['Gone', 'ARCHIVED'],
      ['New', 'ACTIVE'],
    ]);
    const after = await findingsOf(PRODUCTION);
    expect(after).toHaveLength(before.length + 1);
  });

  it('goes back ten minutes, for findings that reach the index late', async () => {
    const since = new Date();
    const minutesAgo = (minutes: number) =>
      new Date(since.getTime() - minutes * 60_000).toISOString();
    await putFinding({ UpdatedAt: minutesAgo(9) }, 'Late');
    await putFinding({ UpdatedAt: minutesAgo(11) }, 'Old');
    const delta = await findingsOf(PRODUCTION, { since });
    expect(delta.map(({ finding }) => finding?.title)).toEqual(['Late']);
  });

  it('sees a suppression in the next full read, since it changes no time', async () => {
    const { Id, ProductArn } = await putFinding({
      UpdatedAt: '2026-01-01T00:00:00Z',
    });
    const factsOf = async () => {
      const records = (await findingsOf(PRODUCTION)).filter(
        ({ finding }) => finding?.title === 'New',
      );
      return sandbox.collector.toFacts({
        records,
        targetRecords: [],
        resources: [],
      });
    };
    expect(await factsOf()).toMatchObject({
      'critical-findings': { count: 1 },
      'suppressed-findings': 0,
    });

    const since = new Date();
    await sandbox.admin.getClient(SecurityHubClient, place).send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [{ Id, ProductArn }],
        Workflow: { Status: 'SUPPRESSED' },
      }),
    );
    expect(await findingsOf(PRODUCTION, { since })).toEqual([]);
    expect(await factsOf()).toMatchObject({
      'critical-findings': { count: 0, total: 1 },
      'suppressed-findings': 1,
    });
  });

  it('says the same twice where nothing changed', async () => {
    const first = await sandbox.read(PRODUCTION);
    expect(await sandbox.read(PRODUCTION)).toEqual(first);
  });

  // Last, because the client stays slow for a while.
  it('waits where AWS asks for fewer calls, and loses nothing', async () => {
    const all = await findingsOf(PRODUCTION);
    await sandbox.control('POST', '/throttles', {
      action: 'securityhub:GetFindings',
      // Without the burst: what comes too close together is refused, and tried again.
      rate: { ratePerSecond: 8, burst: 1 },
    });
    await expect(findingsOf(PRODUCTION)).resolves.toHaveLength(all.length);
  });
});
