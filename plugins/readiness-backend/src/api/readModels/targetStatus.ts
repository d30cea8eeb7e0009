import { TargetStatus } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../../definitions/Definitions';
import { SourceClock, sourceOf } from '../../evaluation/scopeSources';
import { TargetStatusRow } from './targetRows';

/** What the data-sources page says about one target that was due before. Pure. */
export function targetStatus(
  row: TargetStatusRow,
  definitions: Definitions,
  clock: SourceClock,
): TargetStatus {
  return {
    targetId: row.target_id,
    account: row.account ?? undefined,
    region: row.region ?? undefined,
    environment: row.environment ?? undefined,
    state: targetState(row, definitions, clock),
    running: Boolean(row.running),
    lastSuccessAt: row.last_success_at ?? undefined,
    lastFailureAt: row.last_failure_at ?? undefined,
    lastDurationMs: row.last_duration_ms ?? undefined,
    records: row.record_count,
    // The error of a read that has since succeeded is history.
    error:
      row.last_error && row.state !== 'ok'
        ? JSON.parse(row.last_error)
        : undefined,
  };
}

// As evaluation sees the target, were it the only one; that its facts have expired is told on the entities.
function targetState(
  row: TargetStatusRow,
  definitions: Definitions,
  clock: SourceClock,
): TargetStatus['state'] {
  const collector = definitions.collectors.get(row.collector_id);
  const state = collector
    ? sourceOf(row, collector, definitions, clock).state
    : 'neverRead';
  return state === 'expired' ? 'stale' : state;
}
