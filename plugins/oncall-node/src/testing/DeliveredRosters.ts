import { ok } from 'node:assert';
import {
  ProviderPerson,
  ProviderRoster,
  ProviderSchedule,
  RosterPart,
} from '../Roster';
import { ProviderContractSetup } from './ProviderContractSetup';

/** What a read delivered, by id. */
export interface DeliveredRosters {
  people: Map<string, ProviderPerson>;
  schedules: Map<string, ProviderSchedule>;
  rosters: Map<string, ProviderRoster>;
}

/** Everything of a target, as the scheduled collection reads it. */
export function readAll(
  setup: ProviderContractSetup,
  signal = new AbortController().signal,
): AsyncIterable<RosterPart> {
  const { provider, target, window, now } = setup;
  return provider.read({ target, window, now, signal });
}

/** Some rosters, as they are read when somebody looks at them. */
export function readSome(
  setup: ProviderContractSetup,
  rosterIds: string[],
  signal = new AbortController().signal,
): AsyncIterable<RosterPart> {
  const { provider, target, window, now } = setup;
  return provider.readRosters({ target, rosterIds, window, now, signal });
}

/** Follows a read to its end. Throws where something is delivered twice, or carries a secret. */
export async function collect(
  parts: AsyncIterable<RosterPart>,
  secrets: string[],
): Promise<DeliveredRosters> {
  const delivered: DeliveredRosters = {
    people: new Map(),
    schedules: new Map(),
    rosters: new Map(),
  };
  for await (const live of parts) {
    // A provider may go on to change what it has delivered.
    const part = structuredClone(live);
    assertNoSecrets(part, secrets, `A delivered ${part.kind}`);
    switch (part.kind) {
      case 'person':
        addOnce(delivered.people, part.person, part.kind);
        break;
      case 'schedule':
        addOnce(delivered.schedules, part.schedule, part.kind);
        break;
      default:
        addOnce(delivered.rosters, part.roster, part.kind);
    }
  }
  return delivered;
}

function addOnce<T extends { id: string }>(
  known: Map<string, T>,
  item: T,
  kind: string,
): void {
  ok(item.id.trim(), `A ${kind} has no id`);
  ok(!known.has(item.id), `The ${kind} '${item.id}' is delivered twice`);
  known.set(item.id, item);
}

/** Throws where any text in a value holds one of the secrets; says where, and never which. */
export function assertNoSecrets(
  value: unknown,
  secrets: string[],
  what: string,
): void {
  const text = value instanceof Error ? textOf(value) : JSON.stringify(value);
  const found = secrets.findIndex(secret => text?.includes(secret));
  ok(found < 0, `${what} holds the secret with the index ${found}`);
}

/** All that a log could show of an error. */
function textOf(error: Error): string {
  const { cause } = error as { cause?: unknown };
  return [
    error.message,
    error.stack,
    JSON.stringify(error),
    cause instanceof Error ? textOf(cause) : JSON.stringify(cause),
  ].join('\n');
}
