import {
  DatabaseSpec,
  migrate,
  openDatabase,
} from '../../databases/DatabaseSpec';
import { task } from '../../runTask';
import { seedEntities } from '../seed';

/** A database with tables and entities, and nothing known about them. */
task<{ database: DatabaseSpec; count: number }>(async input => {
  const knex = openDatabase(input.database);
  await migrate(knex, '@opsready/backstage-plugin-readiness-backend');
  await seedEntities(knex, input.count);
  if (input.database.kind === 'PostgreSQL') {
    await knex.raw('analyze');
  }
  await knex.destroy();
  return {};
});
