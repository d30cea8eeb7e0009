import { ReadRow, sourceState } from '@opsready/backstage-plugin-opsready-node';
import { SourceState } from '@opsready/backstage-plugin-runbooks-common';
import { ScheduledSource } from './SourceRegistry';

/** Worst first. */
const WORST: ReadonlyArray<SourceState['state']> = [
  'denied',
  'stale',
  'never',
  'current',
];

/**
 * The state of a source over all its targets, for those who look at one entity: how many could not be read, not which
 * accounts. `undefined` where it has no target, and so nothing to miss. Pure.
 */
export function sourceSummary(
  rows: readonly ReadRow[],
  scheduled: ScheduledSource,
  now: Date,
): SourceState | undefined {
  const states = rows.map(row => sourceState(row, scheduled, now));
  if (states.length === 0) {
    return undefined;
  }
  const state = WORST.find(word => states.some(one => one.state === word))!;
  const worse = states.filter(one => one.state !== 'current');
  return {
    sourceId: scheduled.source.id,
    title: scheduled.source.title,
    state,
    lastSuccessAt: oldest(states),
    message: messageOf(worse, states.length),
    missingPermission: worse.find(one => one.missingPermission)
      ?.missingPermission,
  };
}

function oldest(states: readonly SourceState[]): string | undefined {
  const instants = states.map(({ lastSuccessAt }) => lastSuccessAt);
  return instants.includes(undefined) ? undefined : instants.sort()[0];
}

function messageOf(
  worse: readonly SourceState[],
  total: number,
): string | undefined {
  if (worse.length === 0) {
    return undefined;
  }
  if (total === 1) {
    return worse[0].message ?? 'It was not read lately.';
  }
  return `${worse.length} of ${total} places were not read lately. The page of sources says which, and why.`;
}
