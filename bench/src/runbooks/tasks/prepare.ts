import { openDatabase, DatabaseSpec } from '../../databases/DatabaseSpec';
import { prepareDatabase } from '@opsready/backstage-plugin-opsready-node';
import { task } from '../../runTask';
import { seedEntities } from '../seed/entities';
import { seedRunbooks } from '../seed/runbooks';
import { seedSources } from '../seed/sources';
import { Size } from '../Size';

/** A database with tables, runbooks and entities, of which nobody knows yet how they belong together. */
task<{ database: DatabaseSpec; size: Size }>(async ({ database, size }) => {
  const knex = openDatabase(database);
  await prepareDatabase(knex, {
    packageName: '@opsready/backstage-plugin-runbooks-backend',
    durable: true,
  });
  await seedSources(knex);
  await seedEntities(knex, size);
  await seedRunbooks(knex, size);
  if (database.kind === 'PostgreSQL') {
    await knex.raw('vacuum analyze');
  }
  await knex.destroy();
  return {};
});
