import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  parcelwisePortalConfig,
  startSandboxForSdk,
} from '@opsready/aws-sandbox';
import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import { RosterPart } from '@opsready/backstage-plugin-oncall-node';
import { readIncidentManagerSettings } from '../config/readIncidentManagerSettings';
import { createIncidentManagerProvider } from '../createIncidentManagerProvider';
import { placeOf } from '../reading/ReadContext';

export const PRODUCTION = '111122223333';
export const EU = {
  id: `${PRODUCTION}/eu-west-1`,
  title: `production (${PRODUCTION}), eu-west-1`,
};
export const PLAN = `arn:aws:ssm-incidents::${PRODUCTION}:response-plan/platform-incident`;
export const CONTACTS = `arn:aws:ssm-contacts:eu-west-1:${PRODUCTION}:contact`;
export const { signal } = new AbortController();

/** What no answer but that of a reveal may hold. */
export const SECRETS = [
  '+1-555-0131',
  '+1-555-0132',
  '+1-555-0133',
  '+1-555-0134',
  'private.parcelwise.example',
  'parcelwise-portal',
];

// Real HTTP, on machines that do other things too.
jest.setTimeout(60_000);

/** A call that the sandbox received, as far as tests look at it. */
export interface ReceivedCall {
  service: string;
  operation: string;
  principal?: string;
  sessionName?: string;
  sessionTags?: Record<string, string>;
}

// The budget has tests of its own; waiting for it here would only be slow.
const UNLIMITED = [
  '*',
  'ssm-contacts:*',
  'ssm-contacts:StartEngagement',
  'ssm-incidents:*',
  'ssm-incidents:StartIncident',
  'sts:*',
].map(operation => ({ operation, perSecond: 10_000, burst: 10_000 }));

/** Config as a portal of the demo company has it. */
export function portalConfig(incidentManager: JsonObject = {}) {
  return new ConfigReader({
    aws: parcelwisePortalConfig,
    opsready: {
      aws: { budgets: UNLIMITED },
      oncall: {
        incidentManager: {
          accounts: [
            {
              accountId: PRODUCTION,
              environment: 'production',
              regions: ['eu-west-1', 'us-east-1'],
            },
          ],
          acting: {
            roleName: 'opsready-page',
            externalId: 'parcelwise-portal',
          },
          emailDomains: ['parcelwise.example'],
          ...incidentManager,
        },
      },
    },
  });
}

/** A sandbox that the SDK of this process talks to until it is closed, and the provider of a portal that reads it. */
export async function startIncidentManagerSandbox(
  incidentManager: JsonObject = {},
) {
  const sandbox = await startSandboxForSdk();
  const { control } = sandbox;
  const config = portalConfig(incidentManager);
  const clients = AwsClients.fromConfig(config, {
    logger: mockServices.logger.mock(),
  });
  const settings = readIncidentManagerSettings(config);
  await control('POST', '/throttles', { action: '*', rate: 'unlimited' });
  const now = new Date((await control('GET', '/clock')).now);
  const window = { from: now, to: new Date(now.getTime() + 28 * 86_400_000) };
  const provider = createIncidentManagerProvider({ clients, settings });
  return {
    clients,
    settings,
    provider,
    control,
    now,
    window,
    /** Who reads, as readers are given it. */
    context: { clients, place: placeOf(EU), signal, onDemand: true },
    /** All of a target, or some rosters of it. */
    async read(rosterIds?: string[], target = EU): Promise<RosterPart[]> {
      const options = { target, window, now, signal };
      return collect(
        rosterIds
          ? provider.readRosters({ ...options, rosterIds })
          : provider.read(options),
      );
    },
    /** The calls since the last time, in order; those of STS apart. */
    async calls(): Promise<ReceivedCall[]> {
      const { calls } = await control('GET', '/calls');
      await control('DELETE', '/calls');
      return (calls as ReceivedCall[]).filter(
        ({ service }) => service !== 'sts',
      );
    },
    async close() {
      clients.close();
      await sandbox.close();
    },
  };
}

export type IncidentManagerSandbox = Awaited<
  ReturnType<typeof startIncidentManagerSandbox>
>;

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

/** A roster that was delivered. */
export function rosterOf(parts: RosterPart[], id: string) {
  return parts
    .flatMap(part => (part.kind === 'roster' ? [part.roster] : []))
    .find(roster => roster.id === id)!;
}
