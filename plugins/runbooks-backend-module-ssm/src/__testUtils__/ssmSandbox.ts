import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonArray, JsonObject } from '@backstage/types';
import {
  parcelwisePortalConfig,
  SandboxOptions,
  startSandboxForSdk,
} from '@opsready/aws-sandbox';
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

// Real HTTP, hundreds of times, on machines that do other things too.
jest.setTimeout(60_000);

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
    aws: parcelwisePortalConfig,
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
  const sandbox = await startSandboxForSdk(sandboxOptions);
  const { control } = sandbox;
  const logger = mockServices.logger.mock();
  const config = portalConfig(aws, budgets);
  const clients = AwsClients.fromConfig(config, { logger });
  const admin = AwsClients.fromConfig(
    new ConfigReader({
      aws: {
        ...parcelwisePortalConfig,
        accountDefaults: { roleName: 'opsready-admin' },
      },
      opsready: config.get('opsready'),
    }),
    { logger },
  );
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
