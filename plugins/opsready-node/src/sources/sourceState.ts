import { ReadError } from './readError';
import { ScheduledSource } from './SourceRegistry';
import { TargetState } from './sourceTargets';

/** How far what a source read of one target can be trusted. @public */
export interface SourceTargetState {
  sourceId: string;
  title: string;
  /** `stale` where the last reads failed, or none was made when it was due. */
  state: 'never' | 'current' | 'stale' | 'denied';
  lastSuccessAt?: string;
  message?: string;
  missingPermission?: string;
}

/** What is known of reading one target. @public */
export type ReadRow = Pick<
  TargetState,
  'last_success_at' | 'failing_since' | 'last_error'
>;

/** What a source says about one target. Pure. @public */
export function sourceState(
  row: ReadRow,
  scheduled: ScheduledSource,
  now: Date,
): SourceTargetState {
  const { source } = scheduled;
  const error: ReadError | undefined =
    row.failing_since && row.last_error
      ? JSON.parse(row.last_error)
      : undefined;
  return {
    sourceId: source.id,
    title: source.title,
    state: stateOf(row, error, scheduled, now),
    lastSuccessAt: row.last_success_at ?? undefined,
    message: error?.message,
    missingPermission: error?.missingPermission,
  };
}

/** Whether something that was read then should have been read again by now. Pure. @public */
export function isOverdue(
  readAt: string,
  { frequencyMs, timeoutMs }: ScheduledSource,
  now: Date,
): boolean {
  // One cycle may be under way, and one may have been missed; a schedule without a period is never overdue.
  return (
    frequencyMs !== undefined &&
    now.getTime() - Date.parse(readAt) > 2 * frequencyMs + timeoutMs
  );
}

function stateOf(
  { last_success_at }: ReadRow,
  error: ReadError | undefined,
  scheduled: ScheduledSource,
  now: Date,
): SourceTargetState['state'] {
  if (error?.kind === 'denied') {
    return 'denied';
  }
  if (!last_success_at) {
    return 'never';
  }
  return error || isOverdue(last_success_at, scheduled, now)
    ? 'stale'
    : 'current';
}
