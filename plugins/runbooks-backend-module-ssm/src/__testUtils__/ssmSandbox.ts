import { LoggerService } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { JsonArray, JsonObject } from '@backstage/types';
import { SandboxOptions, startSandbox } from '@opsready/aws-sandbox';
import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import { readSsmSettings } from '../config/readSsmSettings';

export const PRODUCTION = '111122223333';
export const STAGING = '444455556666';
export const EU = {
  id: `${PRODUCTION}/eu-west-1`,
  account: PRODUCTION,
  region: 'eu-west-1',
  environment: 'production',
};
export const { signal } = new AbortController();

const ENVIRONMENT = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

// Real HTTP, hundreds of times, on machines that do other things too.
jest.setTimeout(60_000);

const silent: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => silent,
};

/** A call that the sandbox received, as far as tests look at it. */
export interface ReceivedCall {
  service: string;
  operation: string;
  account?: string;
  region: string;
  principal?: string;
  sessionName?: string;
  sessionTags?: Record<string, string>;
  status: number;
  error?: string;
}

// The budget has tests of its own; waiting for it here would only be slow.
const UNLIMITED = [
  '*',
  'ssm:*',
  'ssm:SendCommand',
  'ssm:StartAutomationExecution',
  'tag:*',
  'sts:*',
].map(operation => ({ operation, perSecond: 10_000, burst: 10_000 }));

/** Config as a portal of the demo company has it. */
export function portalConfig(aws: JsonObject = {}, budgets: JsonArray = []) {
  return new ConfigReader({
    aws: {
      mainAccount: {
        accessKeyId: 'AKIAOPSREADYSANDBOX1',
        secretAccessKey: 'sandbox',
        region: 'eu-west-1',
      },
      accountDefaults: {
        roleName: 'opsready-read',
        externalId: 'parcelwise-portal',
      },
    },
    opsready: {
      aws: {
        budgets: [...UNLIMITED, ...budgets],
      },
      runbooks: {
        aws: {
          accounts: [PRODUCTION, STAGING].map(accountId => ({
            accountId,
            environment: accountId === PRODUCTION ? 'production' : 'staging',
            regions: ['eu-west-1', 'us-east-1'],
          })),
          launch: {
            roleName: 'opsready-launch',
            externalId: 'parcelwise-portal',
            accounts: [PRODUCTION, STAGING].map(accountId => ({
              accountId,
              automationRoles: ['opsready-automation'],
            })),
          },
          ...aws,
        },
      },
    },
  });
}

/** A sandbox that the SDK of this process talks to until it is closed, with a portal's clients. */
export async function startSsmSandbox(
  options: SandboxOptions & { aws?: JsonObject; budgets?: JsonArray } = {},
) {
  const { aws, budgets, ...sandboxOptions } = options;
  const sandbox = await startSandbox(sandboxOptions);
  const before = { ...process.env };
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL: sandbox.url });
  const config = portalConfig(aws, budgets);
  const clients = AwsClients.fromConfig(config, { logger: silent });
  const admin = AwsClients.fromConfig(
    new ConfigReader({
      aws: {
        mainAccount: {
          accessKeyId: 'AKIAOPSREADYSANDBOX1',
          secretAccessKey: 'sandbox',
        },
        accountDefaults: { roleName: 'opsready-admin' },
      },
      opsready: config.get('opsready'),
    }),
    { logger: silent },
  );
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.json();
  };
  await control('POST', '/throttles', { action: '*', rate: 'unlimited' });
  return {
    config,
    settings: readSsmSettings(config),
    clients,
    /** Clients that may change everything. */
    admin,
    control,
    /** Names of the operations called since the last time, in order; those of STS apart. */
    async operations(): Promise<string[]> {
      const { calls } = await control('GET', '/calls');
      await control('DELETE', '/calls');
      return (calls as ReceivedCall[])
        .filter(({ service }) => service !== 'sts')
        .map(({ operation }) => operation);
    },
    async calls(operation: string): Promise<ReceivedCall[]> {
      const { calls } = await control('GET', `/calls?operation=${operation}`);
      return calls;
    },
    async close() {
      clients.close();
      admin.close();
      for (const name of [...Object.keys(ENVIRONMENT), 'AWS_ENDPOINT_URL']) {
        if (before[name] === undefined) {
          delete process.env[name];
        } else {
          process.env[name] = before[name];
        }
      }
      await sandbox.close();
    },
  };
}

export type SsmSandbox = Awaited<ReturnType<typeof startSsmSandbox>>;

/** Everything that a stream delivers. */
export async function collect<TItem>(
  stream: AsyncIterable<TItem>,
): Promise<TItem[]> {
  const items: TItem[] = [];
  for await (const item of stream) {
    items.push(item);
  }
  return items;
}
