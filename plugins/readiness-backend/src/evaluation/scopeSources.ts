import { Collector } from '@opsready/backstage-plugin-readiness-node';
import { CollectionErrorInfo } from '../collection/runError';
import { CollectionTargetRow, ScopeTargetRow } from '../database/tables';
import { Definitions } from '../definitions/Definitions';
import { ENTITY_TARGET } from '../entities/reachOf';
import { ScopeSource, ScopeSources } from './ScopeSource';

/** What decides the state of a collector's sources, beside the targets themselves. */
export interface SourceClock {
  now: Date;
  /** When each collector's last cycle began, by the plugin's clock; ISO 8601. */
  cycles: ReadonlyMap<string, string>;
}

/**
 * The state of every collector for one set of reads. Pure.
 *
 * A fact is as old as the oldest read that it rests on: the weakest decides. And where an inventory was never read, nobody
 * knows what else is there: that leaves every collector's answer open.
 */
export function scopeSources(
  reads: ReadonlyArray<Pick<ScopeTargetRow, 'collector_id' | 'target_id'>>,
  rows: ReadonlyMap<string, CollectionTargetRow>,
  definitions: Definitions,
  clock: SourceClock,
): ScopeSources {
  const byCollector = new Map<string, ScopeSource[]>();
  let unknownPlace: ScopeSource | undefined;
  for (const { collector_id, target_id } of reads) {
    const collector = definitions.collectors.get(collector_id);
    const row = rows.get(`${collector_id}\n${target_id}`);
    if (!collector || !row) {
      continue;
    }
    const source = sourceOf(row, collector, definitions, clock);
    byCollector.set(collector_id, [
      ...(byCollector.get(collector_id) ?? []),
      source,
    ]);
    if (
      collector.kind === 'target' &&
      collector.inventory &&
      source.state === 'neverRead'
    ) {
      unknownPlace ??= source;
    }
  }
  const sources: ScopeSources = {};
  for (const [id, found] of [...byCollector].sort()) {
    const blocked =
      unknownPlace && definitions.collectors.get(id)?.kind === 'target';
    sources[id] = blocked ? unknownPlace! : weakest(found);
  }
  return sources;
}

const WEAKEST_FIRST: ReadonlyArray<ScopeSource['state']> = [
  'notEnabled',
  'neverRead',
  'expired',
  'stale',
  'fresh',
];

function weakest(sources: ScopeSource[]): ScopeSource {
  const [first, ...others] = [...sources].sort(
    (a, b) => WEAKEST_FIRST.indexOf(a.state) - WEAKEST_FIRST.indexOf(b.state),
  );
  const expiredFacts = [
    ...new Set([first, ...others].flatMap(source => source.expiredFacts ?? [])),
  ].sort();
  return {
    ...first,
    ...(first.state === 'expired' && { expiredFacts }),
  };
}

/** The state of one target, were it the only one. Pure. */
export function sourceOf(
  row: CollectionTargetRow,
  collector: Collector,
  definitions: Definitions,
  { now, cycles }: SourceClock,
): ScopeSource {
  const error: CollectionErrorInfo | undefined =
    row.state !== 'ok' && row.last_error
      ? JSON.parse(row.last_error)
      : undefined;
  const where =
    row.target_id === ENTITY_TARGET
      ? 'The catalog'
      : `Account ${row.account}, Region ${row.region}`;
  const why = error && {
    ...(error.missingPermission && {
      missingPermission: error.missingPermission,
    }),
    reason: `${where}: ${error.message}`,
  };
  if (row.state === 'notEnabled') {
    return {
      state: 'notEnabled',
      reason: `${where}: ${collector.title} is not enabled.`,
      ...why,
    };
  }
  if (!row.last_success_at) {
    return {
      state: 'neverRead',
      reason: `${where} has not been read by ${collector.title} yet.`,
      ...why,
    };
  }
  const age = now.getTime() - Date.parse(row.last_success_at);
  const expiredFacts = Object.keys(collector.facts).filter(
    fact => age > (definitions.maxAges[`${collector.id}/${fact}`] ?? Infinity),
  );
  if (expiredFacts.length > 0) {
    return {
      state: 'expired',
      expiredFacts,
      reason: `${where} was last read by ${collector.title} at ${row.last_success_at}.`,
      ...why,
    };
  }
  if (row.state === 'failed') {
    return { state: 'stale', ...why };
  }
  if (isOverdue(row, collector.id, definitions, now, cycles)) {
    return {
      state: 'stale',
      reason: `${where}: the next read by ${collector.title} is overdue.`,
    };
  }
  return { state: 'fresh' };
}

/**
 * A cycle has begun, had its time, and this target was still not read; or no cycle began for two periods.
 */
function isOverdue(
  row: CollectionTargetRow,
  collectorId: string,
  definitions: Definitions,
  now: Date,
  cycles: ReadonlyMap<string, string>,
): boolean {
  const lastSuccess = Date.parse(row.last_success_at ?? '');
  const frequency = definitions.frequencies.get(collectorId);
  const timeout = definitions.timeouts.get(collectorId) ?? 0;
  const cycle = Date.parse(cycles.get(collectorId) ?? '');
  if (cycle > lastSuccess && now.getTime() - cycle > timeout) {
    return true;
  }
  return (
    frequency !== undefined &&
    now.getTime() - lastSuccess > 2 * frequency + timeout
  );
}
