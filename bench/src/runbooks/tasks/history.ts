import { recomputeStatistics } from '@opsready/backstage-plugin-runbooks-backend/src/statistics/recomputeStatistics';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { measure, Measurement } from '../../measure';
import { task } from '../../runTask';
import { writeAudit } from '../seed/audit';
import { Bound } from '../seed/bound';
import { BATCH, indices } from '../seed/company';
import { executionOf, writeExecutions } from '../seed/executions';
import { seedReviews } from '../seed/reviews';
import { Size } from '../Size';

export interface HistoryFigures {
  auditEntries: number;
  /** Statistics of the runbook with the most executions, as each of their ends computes them. */
  busiest: { executions: number; statistics: Measurement };
}

/** Fills in what people did with runbooks in four hundred days. */
task<{ database: DatabaseSpec; size: Size }>(async ({ database, size }) => {
  const knex = openDatabase(database);
  const { executions: count } = size;
  const bound = await Bound.read(knex);
  for (let start = 0; start < count; start += BATCH) {
    const rows = indices(start, count).map(index =>
      executionOf(index, { count, bound }),
    );
    await knex.transaction(async trx => {
      await writeExecutions(trx, rows);
      await writeAudit(trx, rows);
    });
  }
  await seedReviews(knex);
  const runbookIds: string[] = await knex('executions')
    .distinct()
    .pluck('runbook_id');
  await knex.transaction(trx => recomputeStatistics(trx, runbookIds));
  if (database.kind === 'PostgreSQL') {
    await knex.raw('vacuum analyze');
  }
  const [busiest]: Array<{ runbook_id: string; executions: number | string }> =
    await knex('executions')
      .groupBy('runbook_id')
      .orderBy('executions', 'desc')
      .limit(1)
      .select('runbook_id', knex.raw('count(*) as executions'));
  const statistics = await measure(() =>
    knex.transaction(trx => recomputeStatistics(trx, [busiest.runbook_id])),
  );
  const [{ entries }] = await knex('audit_entries').count({ entries: '*' });
  await knex.destroy();
  const figures: HistoryFigures = {
    auditEntries: Number(entries),
    busiest: { executions: Number(busiest.executions), statistics },
  };
  return figures;
});
