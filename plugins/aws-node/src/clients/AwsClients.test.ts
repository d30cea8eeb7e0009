import {
  CloudWatchClient,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  GetEnabledStandardsCommand,
  GetFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ConfigReader } from '@backstage/config';
import { toAwsError } from '../errors/toAwsError';
import { sandboxForTests } from '../__testUtils__/sandboxForTests';
import { AwsClients } from './AwsClients';
import { TokenBucket } from './TokenBucket';

const PRODUCTION = '111122223333';
const STAGING = '444455556666';
const HOME = { account: PRODUCTION, region: 'eu-west-1' };
const OPERATION = 'securityhub:GetFindings';

describe('AwsClients', () => {
  const logger = { debug: jest.fn() } as any;
  const opened: AwsClients[] = [];
  let sandbox: Awaited<ReturnType<typeof sandboxForTests>>;

  beforeAll(async () => {
    sandbox = await sandboxForTests();
  });

  afterAll(async () => {
    await sandbox.close();
  });

  beforeEach(async () => {
    await sandbox.post('/reset');
  });

  afterEach(() => {
    opened.splice(0).forEach(clients => clients.close());
    jest.restoreAllMocks();
  });

  function connect(options: { aws?: object; budgets?: object[] } = {}) {
    const accountDefaults = {
      roleName: 'opsready-read',
      externalId: 'parcelwise-portal',
    };
    const clients = AwsClients.fromConfig(
      new ConfigReader({
        aws: {
          mainAccount: {
            accessKeyId: 'AKIAOPSREADYSANDBOX1',
            secretAccessKey: 'sandbox',
          },
          accountDefaults,
          ...options.aws,
        },
        opsready: { aws: { budgets: options.budgets ?? [] } },
      } as any),
      { logger },
    );
    opened.push(clients);
    return clients;
  }

  const findings = (
    clients: AwsClients,
    target = HOME,
    abortSignal?: AbortSignal,
  ) =>
    clients
      .getClient(SecurityHubClient, target)
      .send(new GetFindingsCommand({ MaxResults: 1 }), { abortSignal });

  async function failure(call: Promise<unknown>, target = HOME) {
    const error = await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return toAwsError(error, { ...target, operation: OPERATION });
  }

  it('gives the same client for the same account and Region', () => {
    const clients = connect();
    const one = clients.getClient(SecurityHubClient, HOME);
    expect(clients.getClient(SecurityHubClient, { ...HOME })).toBe(one);
    expect(
      clients.getClient(SecurityHubClient, { ...HOME, region: 'us-east-1' }),
    ).not.toBe(one);
    expect(clients.getClient(STSClient, HOME)).not.toBe(one);
  });

  it.each([
    { account: '1', region: 'eu-west-1' },
    { account: PRODUCTION, region: 'https://example.com' },
  ])('refuses %j', target => {
    expect(() => connect().getClient(STSClient, target)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('assumes one role per account, whatever the number of clients', async () => {
    const clients = connect();
    await Promise.all([
      findings(clients),
      findings(clients, { ...HOME, region: 'us-east-1' }),
      clients
        .getClient(CloudWatchClient, HOME)
        .send(new DescribeAlarmsCommand({})),
      clients.getClient(STSClient, HOME).send(new GetCallerIdentityCommand({})),
    ]);
    expect(await sandbox.calls('AssumeRole')).toHaveLength(1);
    const { Arn } = await clients
      .getClient(STSClient, { account: STAGING, region: 'eu-west-1' })
      .send(new GetCallerIdentityCommand({}));
    expect(Arn).toContain(`${STAGING}:assumed-role/opsready-read`);
    expect(await sandbox.calls('AssumeRole')).toHaveLength(2);
  });

  it('says who calls', async () => {
    await findings(connect());
    const [call] = await sandbox.calls('GetFindings');
    expect(call.userAgent).toMatch(/opsready\/\d+\.\d+\.\d+/);
  });

  it('keeps calls within what AWS allows', async () => {
    const clients = connect();
    await Promise.all(Array.from({ length: 9 }, () => findings(clients)));
    const calls = await sandbox.calls('GetFindings');
    expect(calls).toHaveLength(9);
    expect(calls.filter(({ error }) => error)).toEqual([]);
  }, 30_000);

  it('is throttled where config allows more than AWS does', async () => {
    const clients = connect({
      budgets: [{ operation: OPERATION, perSecond: 1_000, burst: 1_000 }],
    });
    await Promise.allSettled(
      Array.from({ length: 9 }, () => findings(clients)),
    );
    const calls = await sandbox.calls('GetFindings');
    expect(calls.filter(({ error }) => error).length).toBeGreaterThan(0);
  }, 30_000);

  it('takes a token for each attempt', async () => {
    const take = jest.spyOn(TokenBucket.prototype, 'take');
    await sandbox.post('/outages', {
      action: OPERATION,
      kind: 'unavailable',
      remaining: 2,
    });
    await findings(connect());
    expect(await sandbox.calls('GetFindings')).toHaveLength(3);
    expect(take).toHaveBeenCalledTimes(3);
  }, 30_000);

  it('has a budget for each operation, account and Region', async () => {
    const clients = connect({
      budgets: [
        { operation: '*', perSecond: 0.001 },
        { operation: 'securityhub:*', perSecond: 0.001 },
        { operation: OPERATION, perSecond: 0.001 },
      ],
    });
    await findings(clients);
    await findings(clients, { ...HOME, region: 'us-east-1' });
    await findings(clients, { account: STAGING, region: 'eu-west-1' });
    await clients
      .getClient(SecurityHubClient, HOME)
      .send(new GetEnabledStandardsCommand({}));
    expect(await sandbox.calls('GetFindings')).toHaveLength(3);
  });

  it('ends the wait for a token when it is aborted', async () => {
    const clients = connect({
      budgets: [{ operation: OPERATION, perSecond: 0.001 }],
    });
    await findings(clients);
    const controller = new AbortController();
    const waiting = findings(clients, HOME, controller.signal);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await sandbox.calls('GetFindings')).toHaveLength(1);
  });

  describe('where AWS says no', () => {
    it('names the missing action', async () => {
      await sandbox.post('/denials', {
        action: OPERATION,
        role: 'opsready-read',
      });
      const error = await failure(findings(connect()));
      expect(error).toMatchObject({
        kind: 'AccessDenied',
        ...HOME,
        operation: OPERATION,
        missingAction: OPERATION,
      });
      expect(error.message).toContain("Allow it in the role's policy");
    });

    it('tells an explicit deny apart', async () => {
      await sandbox.post('/denials', { action: OPERATION, explicit: true });
      const error = await failure(findings(connect()));
      expect(error).toMatchObject({
        kind: 'AccessDenied',
        missingAction: OPERATION,
      });
      expect(error.message).toContain('explicitly');
    });

    it('names the role that cannot be assumed, not the external id', async () => {
      const clients = connect({
        aws: {
          accountDefaults: {
            roleName: 'opsready-read',
            externalId: 'wr0ng-one',
          },
        },
      });
      const error = await failure(findings(clients));
      expect(error).toMatchObject({
        kind: 'AccessDenied',
        account: PRODUCTION,
        operation: 'sts:AssumeRole',
        missingAction: 'sts:AssumeRole',
      });
      expect(error.message).toContain(
        `arn:aws:iam::${PRODUCTION}:role/opsready-read`,
      );
      expect(error.message).not.toContain('wr0ng-one');
      expect(await sandbox.calls('GetFindings')).toEqual([]);
    });

    it('says that the account is missing in config', async () => {
      const clients = connect({ aws: { accountDefaults: {} } });
      const error = await failure(
        findings(clients, { ...HOME, account: STAGING }),
      );
      expect(error).toMatchObject({ kind: 'AccessDenied', account: STAGING });
      expect(error.message).toContain('There is no AWS integration');
    });

    it('knows a service that is not enabled', async () => {
      const target = { account: STAGING, region: 'us-east-1' };
      const error = await failure(findings(connect(), target), target);
      expect(error).toMatchObject({ kind: 'NotEnabled', ...target });
    });

    it('knows throttling that does not end', async () => {
      await sandbox.post('/throttles', {
        action: OPERATION,
        rate: { ratePerSecond: 0, burst: 0 },
      });
      const error = await failure(findings(connect()));
      expect(error.kind).toBe('Throttled');
      expect(await sandbox.calls('GetFindings')).toHaveLength(3);
    }, 60_000);

    it.each(['unavailable', 'reset'])(
      'knows an outage: %s',
      async kind => {
        await sandbox.post('/outages', { action: OPERATION, kind });
        const error = await failure(findings(connect()));
        expect(error.kind).toBe('Unavailable');
      },
      60_000,
    );
  });
});
