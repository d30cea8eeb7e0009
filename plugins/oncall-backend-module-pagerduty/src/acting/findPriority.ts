import { Severity } from '@opsready/backstage-plugin-oncall-common';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { listPages } from '../calling/listPages';
import { prioritySchema } from '../reading/schemas';
import { ActingAccount } from './ActingAccount';

/**
 * The priority for a severity: the one that config names, else the one that is called like the severity. Without one the
 * incident has none: plans and keys without priorities are no reason not to declare it.
 */
export async function findPriority(
  { client, settings }: ActingAccount,
  severity: Severity,
  signal: AbortSignal,
): Promise<string | undefined> {
  const names = [
    settings.priorities.get(severity.id),
    severity.id,
    severity.title,
  ].map(name => name?.toLowerCase());
  const priorities = new Map<string, string>();
  try {
    for await (const { id, name } of listPages(
      client,
      { scope: 'priorities.read', onDemand: true, signal },
      { name: 'priorities', item: prioritySchema, keyOf: ({ id: own }) => own },
    )) {
      priorities.set(name.toLowerCase(), id);
    }
  } catch (error) {
    if (!(error instanceof ProviderError)) {
      throw error;
    }
  }
  const name = names.find(candidate => priorities.has(candidate ?? ''));
  return priorities.get(name ?? '');
}
