import { eventually } from '../eventually';
import { TestDatabase } from '../TestDatabase';

/** Waits until executions have the statuses that are given by their ids. */
export async function reach(
  { runbooks }: TestDatabase,
  statuses: Readonly<Record<string, string>>,
): Promise<void> {
  await eventually(
    async () => {
      const rows: Array<{ id: string; status: string }> = await runbooks(
        'executions',
      )
        .whereIn('id', Object.keys(statuses))
        .select('id', 'status');
      expect(
        Object.fromEntries(rows.map(({ id, status }) => [id, status])),
      ).toEqual(statuses);
    },
    { timeoutMs: 240_000 },
  );
}

/** The execution that is not over, of a runbook. */
export async function activeExecution(
  { runbooks }: TestDatabase,
  runbookId: string,
): Promise<{ id: string; status: string; submit_lease_token: string | null }> {
  const rows = await runbooks('executions')
    .where({ runbook_id: runbookId })
    .whereNull('finished_at');
  expect(rows).toHaveLength(1);
  return rows[0];
}

/** Keeps everybody from writing to a table until the answer is called. */
export async function holdTable(
  { runbooks }: TestDatabase,
  table: string,
): Promise<() => Promise<void>> {
  const transaction = await runbooks.transaction();
  await transaction.raw('lock table ?? in exclusive mode', [table]);
  return async () => {
    await transaction.rollback();
  };
}

/** Waits until somebody waits for a table. */
export async function somebodyWaitsFor(
  { runbooks }: TestDatabase,
  table: string,
): Promise<void> {
  await eventually(async () => {
    const { rows } = await runbooks.raw(
      'select 1 from pg_locks where not granted and relation = ?::regclass',
      [`runbooks.${table}`],
    );
    expect(rows).not.toEqual([]);
  });
}
