// Loaded so that idle memory is that of a backend, not of a bare process
import '@backstage/backend-defaults';
import '@backstage/plugin-catalog-backend';
import '@backstage/plugin-permission-backend';
import '@opsready/backstage-plugin-runbooks-backend';
import {
  TargetLeases,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import { BindingsTask } from '@opsready/backstage-plugin-runbooks-backend/src/bindings/BindingsTask';
import { Knex } from 'knex';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { rowsWrittenSince, writesSoFar } from '../../databases/writtenRows';
import { measure, Measurement } from '../../measure';
import { task } from '../../runTask';
import { silent } from '../../silent';
import { changeOnePercent } from '../seed/entities';
import { Size } from '../Size';

/** One computation of all bindings. */
export interface BindingsWork {
  measurement: Measurement;
  /** Rows that it wrote; two of them hold the lease and say that it was done. */
  written: number;
}

export interface BindingsFigures {
  /** Nothing is bound yet. */
  first: BindingsWork;
  /** All is as it was. */
  unchanged: BindingsWork;
  /** One component in a hundred has another annotation. */
  onePercent: BindingsWork;
  /** Rows that are stored. */
  bindings: number;
  /** With what comes down from systems and owners. */
  withInherited: number;
  unmatched: number;
}

task<{ database: DatabaseSpec; size: Size }>(async ({ database, size }) => {
  const knex = openDatabase(database);
  const leases = new TargetLeases({
    knex,
    logger: silent,
    table: 'source_leases',
    replica: 'bench',
    durationMs: 60_000,
  });
  const bindings = new BindingsTask({ knex, leases });
  const { signal } = new AbortController();
  const computed = async (): Promise<BindingsWork> => {
    await wantBindings(knex);
    const before = await writesSoFar(knex, database);
    const measurement = await measure(() => bindings.run(signal));
    const written = await rowsWrittenSince(knex, database, before);
    return { measurement, written };
  };
  const first = await computed();
  if (database.kind === 'PostgreSQL') {
    await knex.raw('vacuum analyze');
  }
  const unchanged = await computed();
  await changeOnePercent(knex, size);
  const onePercent = await computed();
  const figures: BindingsFigures = {
    first,
    unchanged,
    onePercent,
    bindings: await rowsIn(knex, 'runbook_bindings'),
    withInherited: await rowsIn(knex, 'entity_bindings'),
    unmatched: await rowsIn(knex, 'unmatched_entries'),
  };
  await knex.destroy();
  return figures;
});

async function rowsIn(knex: Knex, table: string): Promise<number> {
  const [{ rows }] = await knex(table).count({ rows: '*' });
  return Number(rows);
}
