import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import { startSandbox } from '@opsready/aws-sandbox';
import {
  CollectedRecord,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions } from '../reading';
import { toTargets } from '../targets';

const ENVIRONMENT = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

/** The budget has tests of its own; waiting for it here would only be slow. */
const UNLIMITED = [
  '*',
  'cloudwatch:DescribeAlarms',
  'config:*',
  'config:SelectResourceConfig',
  'securityhub:*',
  'securityhub:GetFindings',
  'tag:*',
].map(operation => ({ operation, perSecond: 10_000, burst: 10_000 }));

// Real HTTP, hundreds of times, on machines that do other things too.
jest.setTimeout(60_000);

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

const accounts = ['111122223333', '444455556666'].map(accountId => ({
  accountId,
  environment: accountId === '111122223333' ? 'production' : 'staging',
  // Nothing is in the last one.
  regions: ['eu-west-1', 'us-east-1', 'eu-central-1'],
}));

/** A collector that reads the sandbox over HTTP, and the sandbox beside it. */
export async function startSandboxReading<TFact extends string>(
  create: (options: AwsCollectorOptions) => TargetCollector<TFact>,
) {
  const sandbox = await startSandbox();
  const previous = { ...process.env };
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL: sandbox.url });

  const clientsWith = (role: { roleName: string; externalId?: string }) =>
    AwsClients.fromConfig(
      new ConfigReader({
        aws: {
          mainAccount: {
            accessKeyId: 'AKIAOPSREADYSANDBOX1',
            secretAccessKey: 'sandbox',
            region: 'eu-west-1',
          },
          accountDefaults: role,
        },
        opsready: { aws: { budgets: UNLIMITED } },
      }),
      { logger: silent },
    );
  const clients = clientsWith({
    roleName: 'opsready-read',
    externalId: 'parcelwise-portal',
  });
  const admin = clientsWith({ roleName: 'opsready-admin' });
  const targets = toTargets(accounts);
  const collector = create({ clients, targets, requiredTags: ['environment'] });

  const read = async (
    targetId: string,
    options: { since?: Date; signal?: AbortSignal; now?: Date } = {},
  ): Promise<CollectedRecord[]> => {
    const target = targets.find(({ id }) => id === targetId)!;
    const records: CollectedRecord[] = [];
    for await (const record of collector.read({
      target,
      now: new Date(),
      signal: new AbortController().signal,
      ...options,
    })) {
      records.push(record);
    }
    return records;
  };

  /** Calls the sandbox's control API. */
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.status === 204 ? undefined : response.json();
  };

  /** Back to the scenario, without AWS's limits. */
  const reset = async () => {
    await control('POST', '/reset');
    await control('PUT', '/throttles', [{ action: '*', rate: 'unlimited' }]);
  };
  await reset();

  const close = async () => {
    clients.close();
    admin.close();
    await sandbox.close();
    process.env = previous;
  };

  return { collector, admin, read, control, reset, close };
}
