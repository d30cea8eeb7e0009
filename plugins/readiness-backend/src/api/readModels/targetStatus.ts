import { TargetStatus } from '@opsready/backstage-plugin-readiness-common';
import { TargetStatusRow } from './targetRows';

/** What the data-sources page says about one target. Pure. */
export function targetStatus(options: {
  row: Partial<TargetStatusRow> & { target_id: string };
  frequency: number | undefined;
  timeout: number | undefined;
  now: Date;
}): TargetStatus {
  const { row } = options;
  return {
    targetId: row.target_id,
    account: row.account ?? undefined,
    region: row.region ?? undefined,
    environment: row.environment ?? undefined,
    state: targetState(options),
    running: Boolean(row.running),
    lastSuccessAt: row.last_success_at ?? undefined,
    lastFailureAt: row.last_failure_at ?? undefined,
    lastDurationMs: row.last_duration_ms ?? undefined,
    records: row.record_count ?? 0,
    // The error of a read that has since succeeded is history.
    error:
      row.last_error && row.state !== 'ok'
        ? JSON.parse(row.last_error)
        : undefined,
  };
}

function targetState(
  options: Parameters<typeof targetStatus>[0],
): TargetStatus['state'] {
  const { row } = options;
  if (row.state === 'notEnabled') {
    return 'notEnabled';
  }
  if (!row.last_success_at) {
    return 'neverRead';
  }
  return row.state === 'failed' || isOverdue(options) ? 'stale' : 'fresh';
}

function isOverdue(options: Parameters<typeof targetStatus>[0]): boolean {
  const { row, frequency, timeout = 0, now } = options;
  if (!row.last_success_at || frequency === undefined) {
    return false;
  }
  return now.getTime() - Date.parse(row.last_success_at) > frequency + timeout;
}
