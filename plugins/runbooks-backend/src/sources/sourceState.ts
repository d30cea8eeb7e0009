import { SourceState } from '@opsready/backstage-plugin-runbooks-common';
import { SourceTargetRow } from '../database/tables';
import { ReadError } from '../indexing/readError';
import { ScheduledSource } from './SourceRegistry';

/** What is known of reading one target. */
export type ReadRow = Pick<
  SourceTargetRow,
  'last_success_at' | 'failing_since' | 'last_error'
>;

/** What a source says about one target. Pure. */
export function sourceState(
  row: ReadRow,
  { source, frequencyMs, timeoutMs }: ScheduledSource,
  now: Date,
): SourceState {
  const error: ReadError | undefined =
    row.failing_since && row.last_error
      ? JSON.parse(row.last_error)
      : undefined;
  return {
    sourceId: source.id,
    title: source.title,
    state: stateOf(row, error, { frequencyMs, timeoutMs }, now),
    lastSuccessAt: row.last_success_at ?? undefined,
    message: error?.message,
    missingPermission: error?.missingPermission,
  };
}

function stateOf(
  { last_success_at }: ReadRow,
  error: ReadError | undefined,
  {
    frequencyMs,
    timeoutMs,
  }: Pick<ScheduledSource, 'frequencyMs' | 'timeoutMs'>,
  now: Date,
): SourceState['state'] {
  if (error?.kind === 'denied') {
    return 'denied';
  }
  if (!last_success_at) {
    return 'never';
  }
  // One cycle may be under way, and one may have been missed; a schedule without a period is never overdue.
  const overdue =
    frequencyMs !== undefined &&
    now.getTime() - Date.parse(last_success_at) > 2 * frequencyMs + timeoutMs;
  return error || overdue ? 'stale' : 'current';
}
