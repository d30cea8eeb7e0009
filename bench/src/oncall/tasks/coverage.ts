// Loaded so that idle memory is that of a backend, not of a bare process
import '@backstage/backend-defaults';
import '@backstage/plugin-catalog-backend';
import '@backstage/plugin-permission-backend';
import '@opsready/backstage-plugin-oncall-backend';
import { CoverageTask } from '@opsready/backstage-plugin-oncall-backend/src/coverage/CoverageTask';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { rowsWrittenSince, writesSoFar } from '../../databases/writtenRows';
import { measure, Measurement } from '../../measure';
import { task } from '../../runTask';
import { clockAt } from '../seed/company';

/** One run over all rosters. */
export interface CoverageWork {
  measurement: Measurement;
  /** Pairs of a roster and a requirement that were computed. */
  computed: number;
  written: number;
  statements: number;
}

export interface CoverageFigures {
  work: CoverageWork;
  /** Right after it. */
  again: CoverageWork;
  /** Pairs that are stored, by state. */
  states: Record<string, number>;
}

task<{ database: DatabaseSpec; minutes: number }>(
  async ({ database, minutes }) => {
    const knex = openDatabase(database);
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    const coverage = new CoverageTask({
      database: knex,
      clock: clockAt(minutes),
    });
    const { signal } = new AbortController();
    const run = async (): Promise<CoverageWork> => {
      const before = await writesSoFar(knex, database);
      const asked = statements;
      let computed = 0;
      const measurement = await measure(async () => {
        ({ computed } = await coverage.run(signal));
      });
      return {
        measurement,
        computed,
        statements: statements - asked,
        written: await rowsWrittenSince(knex, database, before),
      };
    };
    const work = await run();
    if (database.kind === 'PostgreSQL') {
      await knex.raw('vacuum analyze');
    }
    const again = await run();
    const rows: Array<{ state: string; pairs: number | string }> = await knex(
      'coverages',
    )
      .groupBy('state')
      .orderBy('state')
      .select('state', knex.raw('count(*) as pairs'));
    await knex.destroy();
    const figures: CoverageFigures = {
      work,
      again,
      states: Object.fromEntries(
        rows.map(({ state, pairs }) => [state, Number(pairs)]),
      ),
    };
    return figures;
  },
);
