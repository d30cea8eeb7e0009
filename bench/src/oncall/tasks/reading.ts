// Loaded so that idle memory is that of a backend, not of a bare process
import '@backstage/backend-defaults';
import '@backstage/plugin-catalog-backend';
import '@backstage/plugin-permission-backend';
import '@opsready/backstage-plugin-oncall-backend';
import { ConfigReader } from '@backstage/config';
import { BindingsTask } from '@opsready/backstage-plugin-oncall-backend/src/bindings/BindingsTask';
import { RosterClaims } from '@opsready/backstage-plugin-oncall-backend/src/bindings/RosterClaims';
import { providersOf } from '@opsready/backstage-plugin-oncall-backend/src/collection/OnCallSource';
import { TargetRead } from '@opsready/backstage-plugin-oncall-backend/src/collection/TargetRead';
import { createCatalogUsers } from '@opsready/backstage-plugin-oncall-backend/src/people/CatalogUsers';
import { TargetLeases } from '@opsready/backstage-plugin-opsready-node';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { rowsWrittenSince, writesSoFar } from '../../databases/writtenRows';
import { measure, Measurement } from '../../measure';
import { task } from '../../runTask';
import { silent } from '../../silent';
import { control, countedBy, startSandbox } from '../sandboxes/startSandbox';
import { clockAt } from '../seed/company';
import { usersOf } from '../seed/entities';
import { seededCatalog } from '../seed/SeededCatalog';
import { Size } from '../Size';
import { onCallSources } from '../sources';

/** One read of the whole account. */
export interface ReadingFigures {
  read: Measurement;
  /** Rows that it wrote. */
  written: number;
  /** Calls that PagerDuty received, by operation. */
  calls: Record<string, number>;
  /** Of those, refused because there were too many. */
  throttled: number;
  /** Which rosters serve which entities, computed where the read changed anything. */
  bindings: Measurement;
  stored: Record<'people' | 'schedules' | 'shifts', number>;
}

task<{
  database: DatabaseSpec;
  size: Size;
  minutes: number;
  changed: boolean;
}>(async ({ database, size, minutes, changed }) => {
  const clock = clockAt(minutes);
  const sandbox = await startSandbox('pagerDuty', { size, changed });
  const steer = `${sandbox.url}/_control`;
  await control(`${steer}/clock`, 'PUT', { now: clock.now().toISOString() });
  const knex = openDatabase(database);
  const leases = new TargetLeases({
    knex,
    logger: silent,
    table: 'source_leases',
    replica: 'bench',
    durationMs: 60_000,
  });
  const providers = providersOf(onCallSources(clock, sandbox.url));
  const provider = providers.get('pagerduty')!;
  const [{ id: targetId }] = provider.targets;
  const targetRead = new TargetRead({
    knex,
    clock,
    logger: silent,
    users: createCatalogUsers({
      catalog: seededCatalog(usersOf(size)),
      credentials: async () => ({
        $$type: '@backstage/BackstageCredentials',
        principal: { type: 'none' },
      }),
    }),
  });
  const { signal } = new AbortController();
  const lease = (await leases.acquire(`pagerduty ${targetId}`))!;
  const before = await writesSoFar(knex, database);
  const read = await measure(() =>
    targetRead.run({ provider, targetId, lease, signal }),
  );
  const written = await rowsWrittenSince(knex, database, before);
  await lease.release();
  const { calls } = await control<{
    calls: Array<{ operation: string; status: number }>;
  }>(`${steer}/calls`, 'GET');
  const claims = RosterClaims.fromConfig({
    config: new ConfigReader({}),
    providers: providers.keys(),
    logger: silent,
  });
  const bindings = await measure(() =>
    new BindingsTask({ knex, leases, providers, claims }).run(signal),
  );
  if (database.kind === 'PostgreSQL') {
    await knex.raw('vacuum analyze');
  }
  const rowsIn = async (table: string) => {
    const [{ rows }] = await knex(table).count({ rows: '*' });
    return Number(rows);
  };
  const figures: ReadingFigures = {
    read,
    written,
    calls: countedBy(calls.map(({ operation }) => operation)),
    throttled: calls.filter(({ status }) => status === 429).length,
    bindings,
    stored: {
      people: await rowsIn('people'),
      schedules: await rowsIn('schedules'),
      shifts: await rowsIn('shifts'),
    },
  };
  await knex.destroy();
  await sandbox.stop();
  return figures;
});
