import { eventually } from './eventually';
import { SandboxControl } from './SandboxControl';
import { TestDatabase } from './TestDatabase';

/** A moment at which nothing was being read, judged or waited for. */
export interface QuietMoment {
  /** Finished runs so far, by `<collector> <target>`. */
  runs: Map<string, number>;
  /** Of the last call that the sandbox had received. */
  sequence: number;
}

export async function quietMoment(
  database: TestDatabase,
  sandbox: SandboxControl,
): Promise<QuietMoment> {
  return eventually(async () => {
    const before = await runsWhileQuiet(database);
    const calls = await sandbox.calls();
    const after = await runsWhileQuiet(database);
    if (total(before) !== total(after)) {
      throw new Error('Something was read meanwhile');
    }
    return { runs: after, sequence: calls.at(-1)?.sequence ?? 0 };
  });
}

async function runsWhileQuiet({
  readiness,
}: TestDatabase): Promise<Map<string, number>> {
  const busy = await readiness.raw(
    `select (select count(*) from collection_runs where status = 'running')
          + (select count(*) from collection_targets where due_at is not null)
          + (select count(*) from target_leases)
          + (select count(*) from fact_queue)
          + (select count(*) from evaluation_queue) as work`,
  );
  if (Number(busy.rows[0].work) > 0) {
    throw new Error('Something is being read or judged');
  }
  const rows = await readiness('collection_runs')
    .groupBy('collector_id', 'target_id')
    .select('collector_id', 'target_id')
    .count('* as count');
  return new Map(
    rows.map(row => [
      `${row.collector_id} ${row.target_id}`,
      Number(row.count),
    ]),
  );
}

function total(runs: Map<string, number>): number {
  return [...runs.values()].reduce((sum, count) => sum + count, 0);
}
