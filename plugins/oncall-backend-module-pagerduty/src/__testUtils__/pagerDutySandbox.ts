import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  OnCallTarget,
  ProviderPerson,
  ProviderRoster,
  ProviderSchedule,
  ReadWindow,
  RosterPart,
} from '@opsready/backstage-plugin-oncall-node';
import { parcelwise, startPagerDutySandbox } from '@opsready/pagerduty-sandbox';
import { readPagerDutySettings } from '../config/readPagerDutySettings';
import { createPagerDutyProvider } from '../createPagerDutyProvider';

/** A Wednesday in summer: Sofia is on call for payments, Mara is the backup. */
export const NOW = new Date('2026-07-08T12:00:00Z');
export const WINDOW: ReadWindow = {
  from: new Date('2026-07-08T00:00:00Z'),
  to: new Date('2026-08-05T12:00:00Z'),
};
export const READ_KEY = 'pd-sandbox-read-key';
export const ACT_KEY = 'pd-sandbox-act-key';

/** A sandbox at that time, and a provider that reads and acts there. */
export async function pagerDutySandbox(
  change: { pagerDuty?: JsonObject; onCall?: JsonObject } = {},
) {
  const sandbox = await startPagerDutySandbox({
    scenario: () => parcelwise(NOW),
  });
  const control = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<any> => {
    const response = await fetch(`${sandbox.url}/_control${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(JSON.stringify(answer));
    }
    return answer;
  };
  await control('PUT', '/clock', { now: NOW.toISOString() });
  const settings = readPagerDutySettings(
    new ConfigReader({
      pagerDuty: {
        apiBaseUrl: sandbox.url,
        ...(change.pagerDuty ?? { apiToken: READ_KEY }),
      },
      opsready: {
        oncall: {
          pagerDuty: {
            oauthTokenUrl: `${sandbox.url}/oauth/token`,
            ...(change.onCall ?? {
              accounts: [
                {
                  id: 'default',
                  actAs: {
                    apiToken: ACT_KEY,
                    from: 'portal@parcelwise.example',
                  },
                },
              ],
            }),
          },
        },
      },
    }),
  );
  const provider = createPagerDutyProvider({
    settings,
    clock: { now: () => NOW },
  });
  const [target] = provider.targets;
  return {
    ...sandbox,
    control,
    settings,
    provider,
    target,
    async read(rosterIds?: string[], window = WINDOW, from = target) {
      const options = {
        target: from as OnCallTarget,
        window,
        now: NOW,
        signal: new AbortController().signal,
      };
      return byKind(
        rosterIds
          ? provider.readRosters({ ...options, rosterIds })
          : provider.read(options),
      );
    },
    /** How often each operation was called since the last time. */
    async countCalls(): Promise<Record<string, number>> {
      const { calls } = await control('GET', '/calls');
      await control('DELETE', '/calls');
      const counts: Record<string, number> = {};
      for (const { operation } of calls) {
        counts[operation] = (counts[operation] ?? 0) + 1;
      }
      return counts;
    },
  };
}

export type TestSandbox = Awaited<ReturnType<typeof pagerDutySandbox>>;

async function byKind(parts: AsyncIterable<RosterPart>) {
  const delivered = {
    people: new Map<string, ProviderPerson>(),
    schedules: new Map<string, ProviderSchedule>(),
    rosters: new Map<string, ProviderRoster>(),
  };
  for await (const part of parts) {
    if (part.kind === 'person') {
      delivered.people.set(part.person.id, part.person);
    } else if (part.kind === 'schedule') {
      delivered.schedules.set(part.schedule.id, part.schedule);
    } else {
      delivered.rosters.set(part.roster.id, part.roster);
    }
  }
  return delivered;
}
