import { Knex } from 'knex';

/** How an execution ended, and how long after that it was shown. */
export interface EndLags {
  ended: number;
  succeeded: number;
  /** Milliseconds between the end at AWS and the end here, one for each that ended. */
  lagsMs: number[];
}

/** Both instants are stored: when it ended as AWS says it, and when its status changed here. */
export async function endLags(
  runbooks: Knex,
  executionIds: readonly string[],
): Promise<EndLags> {
  const rows: Array<{
    status: string;
    status_since: string;
    finished_at: string;
  }> = await runbooks('executions')
    .whereIn('id', [...executionIds])
    .whereNotNull('finished_at')
    .select('status', 'status_since', 'finished_at');
  return {
    ended: rows.length,
    succeeded: rows.filter(({ status }) => status === 'succeeded').length,
    lagsMs: rows.map(
      row => Date.parse(row.status_since) - Date.parse(row.finished_at),
    ),
  };
}
