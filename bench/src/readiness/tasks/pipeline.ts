// Loaded so that idle memory is that of a backend, not of a bare process
import '@backstage/backend-defaults';
import '@backstage/plugin-catalog-backend';
import '@backstage/plugin-permission-backend';
import '@opsready/backstage-plugin-readiness-backend';
import { EvaluationTask } from '@opsready/backstage-plugin-readiness-backend/src/evaluation/EvaluationTask';
import { ScopesTask } from '@opsready/backstage-plugin-readiness-backend/src/evaluation/ScopesTask';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { rowsWrittenSince, writesSoFar } from '../../databases/writtenRows';
import { measure, Measurement } from '../../measure';
import { task } from '../../runTask';
import { definitions } from '../definitions';
import { NOW, storeFacts } from '../seed';

/** One run of the pipeline's second half. */
export interface PipelineFigures {
  /** Twenty new facts of every entity stored. */
  stored: Measurement;
  /** All of them evaluated and judged. */
  evaluated: Measurement;
  /** One entity in a hundred has other facts: stored, evaluated, judged. */
  onePercent: Measurement;
  /** The same facts again. */
  unchanged: Measurement;
  /** Entities that were evaluated in `unchanged`. */
  evaluatedUnchanged: number;
  /** Rows that `unchanged` wrote. */
  rowsUnchanged: number;
}

task<{ database: DatabaseSpec; count: number }>(async input => {
  const { count } = input;
  const knex = openDatabase(input.database);
  const clock = { now: () => NOW };
  const evaluation = new EvaluationTask({ knex, clock, definitions });
  const scopes = new ScopesTask({ knex, clock, definitions });
  const { signal } = new AbortController();
  const evaluate = async () => {
    await scopes.run();
    return evaluation.run(signal);
  };
  await knex.raw('select 1');
  const stored = await measure(() =>
    storeFacts(knex, { count, every: 1, version: 0 }),
  );
  const evaluated = await measure(evaluate);
  const onePercent = await measure(async () => {
    await storeFacts(knex, { count, every: 100, version: 1 });
    await evaluate();
  });
  const before = await writesSoFar(knex, input.database);
  let evaluatedUnchanged = 0;
  const unchanged = await measure(async () => {
    await storeFacts(knex, { count, every: 100, version: 1 });
    evaluatedUnchanged = await evaluate();
  });
  const rowsUnchanged = await rowsWrittenSince(knex, input.database, before);
  if (input.database.kind === 'PostgreSQL') {
    await knex.raw('vacuum analyze');
  }
  await knex.destroy();
  const figures: PipelineFigures = {
    stored,
    evaluated,
    onePercent,
    unchanged,
    evaluatedUnchanged,
    rowsUnchanged,
  };
  return figures;
});
