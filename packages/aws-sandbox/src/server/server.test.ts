import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeConfigRulesCommand } from '@aws-sdk/client-config-service';
import { GetResourcesCommand } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  AccessDeniedException,
  BatchUpdateFindingsCommand,
  GetFindingsCommand,
  ListMembersCommand,
  SecurityHubClient,
  ThrottlingException,
} from '@aws-sdk/client-securityhub';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
} from '@aws-sdk/client-sts';
import { startSandbox } from '../startSandbox';
import {
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../testing/testSandbox';

describe("the sandbox's server", () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await testSandbox();
  });
  afterEach(() => sandbox.close());

  const reader = async (account = PRODUCTION) => {
    const { Credentials } = await sandbox.sts().send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${account}:role/opsready-read`,
        RoleSessionName: 'portal',
        ExternalId: 'parcelwise-portal',
      }),
    );
    return {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken,
    };
  };

  const throttled = (count: number, region?: string) =>
    Promise.all(
      Array.from({ length: count }, () =>
        sandbox
          .securityHub(undefined, region)
          .send(new GetFindingsCommand({ MaxResults: 1 }))
          .then(
            () => undefined,
            error => error,
          ),
      ),
    );

  it('throttles GetFindings after a burst of six, in each account and Region for itself', async () => {
    await sandbox.control('DELETE', '/throttles');
    const started = performance.now();
    const errors = (await throttled(40)).filter(Boolean);
    const seconds = (performance.now() - started) / 1000;
    expect(errors.length).toBeGreaterThan(0);
    expect(40 - errors.length).toBeLessThanOrEqual(6 + 3 * seconds);
    expect(errors[0]).toBeInstanceOf(ThrottlingException);
    expect(errors[0].$metadata.httpStatusCode).toBe(429);
    expect((await throttled(1, 'us-east-1')).filter(Boolean)).toEqual([]);
  });

  it("throttles as set, with each service's own error", async () => {
    const none = { ratePerSecond: 0, burst: 0 };
    await sandbox.control('POST', '/throttles', { action: '*', rate: none });
    const failures = await Promise.all([
      sandbox
        .tagging()
        .send(new GetResourcesCommand({}))
        .catch(error => error.name),
      sandbox
        .config()
        .send(new DescribeConfigRulesCommand({}))
        .catch(error => error.name),
      sandbox
        .cloudWatch()
        .send(new DescribeAlarmsCommand({}))
        .catch(error => error.name),
      sandbox
        .sts()
        .send(new GetCallerIdentityCommand({}))
        .catch(error => error.name),
    ]);
    expect(failures).toEqual([
      'ThrottledException',
      'ThrottlingException',
      'ThrottlingException',
      'Throttling',
    ]);
  });

  it('is retried to success by the SDK where a throttle is brief', async () => {
    await sandbox.control('DELETE', '/throttles');
    await sandbox.control('POST', '/throttles', {
      action: 'securityhub:GetFindings',
      rate: { ratePerSecond: 20, burst: 1 },
    });
    const client = new SecurityHubClient({
      ...sandbox.settings({ accessKeyId: PRODUCTION, secretAccessKey: 'x' }),
      maxAttempts: 5,
    });
    await client.send(new GetFindingsCommand({ MaxResults: 1 }));
    await expect(
      client.send(new GetFindingsCommand({ MaxResults: 1 })),
    ).resolves.toBeDefined();
  });

  it("denies what a role may not do, in AWS's words", async () => {
    const client = sandbox.securityHub(await reader(STAGING));
    const attempt = client.send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [{ Id: 'a', ProductArn: 'b' }],
      }),
    );
    await expect(attempt).rejects.toBeInstanceOf(AccessDeniedException);
    await expect(attempt).rejects.toThrow(
      `User: arn:aws:sts::${STAGING}:assumed-role/opsready-read/portal is not authorized to perform: securityhub:BatchUpdateFindings on resource: arn:aws:securityhub:eu-west-1:${STAGING}:hub/default because no identity-based policy allows the securityhub:BatchUpdateFindings action`,
    );
  });

  it('denies per role, account, Region and action, in each protocol', async () => {
    await sandbox.control('PUT', '/denials', [
      {
        action: 'securityhub:GetFindings',
        role: 'opsready-read',
        region: 'eu-west-1',
      },
      { action: 'config:*', account: PRODUCTION },
      { action: 'cloudwatch:DescribeAlarms', explicit: true },
      { action: 'tag:GetResources', account: STAGING },
    ]);
    const role = await reader();
    const get = new GetFindingsCommand({ MaxResults: 1 });
    await expect(sandbox.securityHub(role).send(get)).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(
      sandbox.securityHub(role, 'us-east-1').send(get),
    ).resolves.toBeDefined();
    await expect(sandbox.securityHub().send(get)).resolves.toBeDefined();
    await expect(
      sandbox.config().send(new DescribeConfigRulesCommand({})),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'config:DescribeConfigRules because no identity-based',
      ),
    });
    await expect(
      sandbox.cloudWatch().send(new DescribeAlarmsCommand({})),
    ).rejects.toMatchObject({
      message: expect.stringMatching(
        /with an explicit deny in an identity-based policy$/,
      ),
    });
    await expect(
      sandbox.tagging(role).send(new GetResourcesCommand({})),
    ).resolves.toBeDefined();
  });

  it('is down as told, for as many calls as told', async () => {
    const get = new GetFindingsCommand({ MaxResults: 1 });
    await sandbox.control('POST', '/outages', {
      action: 'securityhub:GetFindings',
      remaining: 1,
    });
    await expect(sandbox.securityHub().send(get)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 503 },
    });
    await expect(sandbox.securityHub().send(get)).resolves.toBeDefined();
    await sandbox.control('POST', '/outages', {
      action: 'securityhub:*',
      kind: 'reset',
    });
    await expect(sandbox.securityHub().send(get)).rejects.toThrow('ECONNRESET');
    await sandbox.control('DELETE', '/outages');
    await expect(sandbox.securityHub().send(get)).resolves.toBeDefined();
  });

  it('loses the answer of a call that has taken effect', async () => {
    const [finding] = (
      await sandbox
        .securityHub()
        .send(new GetFindingsCommand({ MaxResults: 1 }))
    ).Findings!;
    await sandbox.control('POST', '/outages', {
      action: 'securityhub:BatchUpdateFindings',
      kind: 'lostAnswer',
      remaining: 1,
    });
    const update = new BatchUpdateFindingsCommand({
      FindingIdentifiers: [
        { Id: finding.Id!, ProductArn: finding.ProductArn! },
      ],
      Note: { Text: 'heard', UpdatedBy: 'me' },
    });
    await expect(sandbox.securityHub().send(update)).rejects.toThrow(
      'ECONNRESET',
    );
    const { Findings } = await sandbox.securityHub().send(
      new GetFindingsCommand({
        Filters: { Id: [{ Comparison: 'EQUALS', Value: finding.Id! }] },
      }),
    );
    expect(Findings?.[0].Note?.Text).toBe('heard');
    await expect(sandbox.securityHub().send(update)).resolves.toBeDefined();
  });

  it('holds back an answer as told, when the call has taken effect', async () => {
    await sandbox.control('POST', '/latencies', {
      action: 'securityhub:BatchUpdateFindings',
      latencyMs: 60_000,
      phase: 'answer',
    });
    const [finding] = (
      await sandbox
        .securityHub()
        .send(new GetFindingsCommand({ MaxResults: 1 }))
    ).Findings!;
    const impatient = new AbortController();
    const update = sandbox.securityHub().send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [
          { Id: finding.Id!, ProductArn: finding.ProductArn! },
        ],
        Note: { Text: 'late', UpdatedBy: 'me' },
      }),
      { abortSignal: impatient.signal },
    );
    update.catch(() => {});
    const note = async () =>
      (
        await sandbox.securityHub().send(
          new GetFindingsCommand({
            Filters: { Id: [{ Comparison: 'EQUALS', Value: finding.Id! }] },
          }),
        )
      ).Findings?.[0].Note?.Text;
    while ((await note()) !== 'late') {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    impatient.abort();
    await expect(update).rejects.toThrow();
  });

  it('never sees a request that is held back until its caller hangs up', async () => {
    await sandbox.control('POST', '/latencies', {
      action: 'securityhub:BatchUpdateFindings',
      latencyMs: 60_000,
    });
    const [finding] = (
      await sandbox
        .securityHub()
        .send(new GetFindingsCommand({ MaxResults: 1 }))
    ).Findings!;
    const impatient = new AbortController();
    const update = sandbox.securityHub().send(
      new BatchUpdateFindingsCommand({
        FindingIdentifiers: [
          { Id: finding.Id!, ProductArn: finding.ProductArn! },
        ],
        Note: { Text: 'never', UpdatedBy: 'me' },
      }),
      { abortSignal: impatient.signal },
    );
    setTimeout(() => impatient.abort(), 50);
    await expect(update).rejects.toThrow();
    let ended = [];
    while (ended.length === 0) {
      const { calls } = await sandbox.control(
        'GET',
        '/calls?operation=BatchUpdateFindings',
      );
      ended = calls;
    }
    expect(ended).toMatchObject([{ status: 0, error: 'ConnectionReset' }]);
    const { Findings } = await sandbox.securityHub().send(
      new GetFindingsCommand({
        Filters: { Id: [{ Comparison: 'EQUALS', Value: finding.Id! }] },
      }),
    );
    expect(Findings?.[0].Note?.Text).not.toBe('never');
  });

  it('waits as told', async () => {
    await sandbox.control('POST', '/latencies', {
      action: 'sts:*',
      latencyMs: 80,
    });
    await sandbox.sts().send(new GetCallerIdentityCommand({}));
    const { calls } = await sandbox.control('GET', '/calls?service=sts');
    expect(calls[0].durationMs).toBeGreaterThanOrEqual(75);
  });

  it('lists calls with who, what, where and how it went', async () => {
    const role = await reader(STAGING);
    const client = new SecurityHubClient({
      ...sandbox.settings(role, 'us-east-1'),
      customUserAgent: [['opsready', '1.2.3']],
    });
    await client.send(new GetFindingsCommand({})).catch(() => {});
    await sandbox.tagging().send(new GetResourcesCommand({}));
    const { count, calls } = await sandbox.control(
      'GET',
      `/calls?operation=GetFindings&account=${STAGING}&region=us-east-1`,
    );
    expect(count).toBe(1);
    expect(calls[0]).toMatchObject({
      service: 'securityhub',
      principal: `arn:aws:sts::${STAGING}:assumed-role/opsready-read/portal`,
      sessionName: 'portal',
      accessKeyId: role.accessKeyId,
      userAgent: expect.stringContaining('opsready/1.2.3'),
      status: 401,
      error: 'InvalidAccessException',
    });
    const later = await sandbox.control(
      'GET',
      `/calls?afterSequence=${calls[0].sequence}`,
    );
    expect(later.calls).toMatchObject([
      { operation: 'GetResources', status: 200 },
    ]);
    await sandbox.control('DELETE', '/calls');
    expect(await sandbox.control('GET', '/calls')).toEqual({
      count: 0,
      calls: [],
    });
  });

  it('names an operation that it lacks', async () => {
    await expect(
      sandbox.securityHub().send(new ListMembersCommand({})),
    ).rejects.toThrow('securityhub:ListMembers');
  });

  it('refuses requests without a signature and with values of the wrong type', async () => {
    const unsigned = await fetch(sandbox.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'StarlingDoveService.DescribeConfigRules' },
      body: '{}',
    });
    expect(unsigned.status).toBe(403);
    const wrong = await fetch(sandbox.url, {
      method: 'POST',
      headers: {
        'x-amz-target': 'StarlingDoveService.DescribeConfigRules',
        authorization: `AWS4-HMAC-SHA256 Credential=${PRODUCTION}/20260101/eu-west-1/config/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
      },
      body: '{"ConfigRuleNames":"one","Extra":1}',
    });
    expect(wrong.status).toBe(400);
    await expect(wrong.json()).resolves.toEqual({
      __type: 'ValidationException',
      message:
        "2 validation errors detected: 'ConfigRuleNames' must be a list; 'Extra' is not known to this shape",
    });
  });

  it('says which port is taken and how to choose another', async () => {
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toThrow(
      new RegExp(`Port ${port} on 127.0.0.1 is already in use.*--port`),
    );
  });

  it('listens on loopback', () => {
    expect(new URL(sandbox.url).hostname).toBe('127.0.0.1');
  });
});
