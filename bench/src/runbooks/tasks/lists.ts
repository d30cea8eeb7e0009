import { Knex } from 'knex';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { task } from '../../runTask';
import { SlowestFilter, slowestOf } from '../../slowestOf';
import { auditQueries } from '../queries/auditQueries';
import { Caller, CallerName, callers } from '../queries/Caller';
import { entityQueries, factQueries } from '../queries/entityQueries';
import { executionQueries } from '../queries/executionQueries';
import { Query } from '../queries/Query';
import {
  runbookDetailQueries,
  runbookQueries,
} from '../queries/runbookQueries';
import { Samples, samplesOf } from '../queries/Samples';

export type ReadModel =
  | 'runbooks'
  | 'runbook'
  | 'executions'
  | 'audit'
  | 'entityRunbooks'
  | 'entityFacts';

/** The slowest filter of each read model; what is not cut by what the caller sees is measured once. */
export type ListFigures = Record<
  CallerName,
  Partial<Record<ReadModel, SlowestFilter>>
>;

/** Those that are slower are told while it runs. */
const TOLD_MS = 50;

task<{ database: DatabaseSpec }>(async input => {
  const database = openDatabase(input.database);
  const samples = await samplesOf(database);
  const figures: ListFigures = { all: {}, set: {}, owner: {} };
  for (const [name, caller] of Object.entries(await callers(database))) {
    const queries = queriesOf(database, caller, samples, name === 'all');
    for (const [model, asked] of Object.entries(queries)) {
      figures[name as CallerName][model as ReadModel] = await slowestOf(
        asked,
        ({ run }) => run(),
        ({ filter, p95Ms }) => {
          if (p95Ms > TOLD_MS) {
            const what = `${input.database.kind}, sees ${name}, ${model}`;
            console.error(`${what}, ${filter}: ${Math.round(p95Ms)} ms`);
          }
        },
      );
    }
  }
  await database.destroy();
  return figures;
});

function queriesOf(
  database: Knex,
  caller: Caller,
  samples: Samples,
  withUncut: boolean,
): Partial<Record<ReadModel, Query[]>> {
  return {
    runbooks: runbookQueries(database, caller, samples),
    runbook: runbookDetailQueries(database, caller, samples),
    executions: executionQueries(database, caller, samples),
    audit: auditQueries(database, caller, samples),
    ...(withUncut && {
      entityRunbooks: entityQueries(database, samples),
      entityFacts: factQueries(database, samples),
    }),
  };
}
