import {
  OperationsArea,
  Place,
  RunbookFormat,
  RunbookStatistics,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookRow, RunbookStatisticsRow } from '../database/tables';
import { reviewStateOf } from '../reviews/reviewStateOf';
import { SummaryColumns } from './runbookColumns';

/** A runbook's row with its statistics, where it ever ran, and since when its source fails. */
export type SummaryRow = SummaryColumns &
  Nullable<Omit<RunbookStatisticsRow, 'runbook_id'>> & {
    failing_since: string | null;
  };

type Nullable<TRow> = { [TKey in keyof TRow]: TRow[TKey] | null };

/** A runbook as lists show it. Pure. */
export function summaryOf(row: SummaryRow, now: Date): RunbookSummary {
  return {
    id: row.id,
    sourceId: row.source_id,
    name: row.name,
    title: row.title,
    format: row.format as RunbookFormat,
    executorId: row.executor_id ?? undefined,
    incident: Boolean(row.incident),
    area: (row.area as OperationsArea | null) ?? undefined,
    outcome: row.outcome ?? undefined,
    owner: row.owner ?? undefined,
    author: row.author ?? undefined,
    lastUpdated: row.last_updated ?? undefined,
    place: placeOf(row),
    url: row.url ?? undefined,
    version: row.version ?? undefined,
    contentHash: row.content_hash,
    missing: JSON.parse(row.missing),
    problems: [
      ...JSON.parse(row.problems),
      ...JSON.parse(row.binding_problems),
    ],
    review: reviewStateOf(row, now),
    statistics: statisticsOf(row),
    goneAt: row.gone_at ?? undefined,
    staleSince: row.failing_since ?? undefined,
  };
}

/** Where a runbook is on AWS; `undefined` where it is not on AWS. */
export function placeOf(
  row: Pick<RunbookRow, 'account' | 'region' | 'environment'>,
): Place | undefined {
  return row.account && row.region
    ? {
        account: row.account,
        region: row.region,
        environment: row.environment ?? undefined,
      }
    : undefined;
}

function statisticsOf(row: SummaryRow): RunbookStatistics {
  const finished = row.finished_runs ?? 0;
  const succeeded = row.succeeded_runs ?? 0;
  return {
    runs: row.runs ?? 0,
    finishedRuns: finished,
    succeededRuns: succeeded,
    successRate: finished > 0 ? succeeded / finished : undefined,
    medianDurationMs: row.median_duration_ms ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    lastSuccessByOtherAt: row.last_success_by_other_at ?? undefined,
    lastRun:
      row.last_run_id && row.last_run_status && row.last_run_at
        ? {
            executionId: row.last_run_id,
            status: row.last_run_status as NonNullable<
              RunbookStatistics['lastRun']
            >['status'],
            at: row.last_run_at,
            by: row.last_run_by ?? undefined,
          }
        : undefined,
    lastRunByOtherAt: row.last_run_by_other_at ?? undefined,
  };
}
