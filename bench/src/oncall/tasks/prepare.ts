import { providersOf } from '@opsready/backstage-plugin-oncall-backend/src/collection/OnCallSource';
import { EntityRow } from '@opsready/backstage-plugin-oncall-backend/src/database/tables';
import { entityRows } from '@opsready/backstage-plugin-oncall-backend/src/entities/entityRow';
import { userStore } from '@opsready/backstage-plugin-oncall-backend/src/entities/UserStore';
import {
  batches,
  prepareDatabase,
  StoredEntities,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { task } from '../../runTask';
import { clockAt, MINUTES } from '../seed/company';
import { seedContactFiles } from '../seed/contactFiles';
import { entitiesOf, usersOf } from '../seed/entities';
import { Size } from '../Size';
import { onCallSources, seedSources } from '../sources';

/** Rows that are written in one transaction. */
const BATCH = 500;

/** A database with tables, entities, users and contacts files, where no roster is known yet. */
task<{ database: DatabaseSpec; size: Size }>(async ({ database, size }) => {
  const knex = openDatabase(database);
  await prepareDatabase(knex, {
    packageName: '@opsready/backstage-plugin-oncall-backend',
    durable: true,
  });
  await seedSources(knex);
  const entities = entitiesOf(size);
  const store = new StoredEntities<EntityRow>({
    knex,
    rowOf: entityRows(providersOf(onCallSources(clockAt(MINUTES.first)))),
    onChange: wantBindings,
  });
  for (const part of batches(entities, BATCH)) {
    await knex.transaction(trx => store.write(trx, part));
  }
  for (const part of batches(usersOf(size), BATCH)) {
    await knex.transaction(trx => userStore.write(trx, part));
  }
  await seedContactFiles(knex, entities);
  if (database.kind === 'PostgreSQL') {
    await knex.raw('vacuum analyze');
  }
  await knex.destroy();
  return {};
});
