import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './rowsOf';

/**
 * Brings the plugin's database to where its code expects it.
 *
 * @remarks
 *
 * SQLite gets a write-ahead log: pages are read while a collection writes, and a commit does not wait for the disk. What a
 * loss of power takes with it is collected again: a plugin that stores what people said asks for `durable`.
 *
 * @public
 */
export async function prepareDatabase(
  knex: Knex,
  options: {
    /** The package whose `migrations` folder holds the migrations. */
    packageName: string;
    skipMigrations?: boolean;
    /** A commit waits for the disk on SQLite, as it does on PostgreSQL. */
    durable?: boolean;
  },
): Promise<void> {
  if (!isPostgres(knex)) {
    await knex.raw('pragma journal_mode = wal');
    await knex.raw(
      `pragma synchronous = ${options.durable ? 'full' : 'normal'}`,
    );
  }
  if (!options.skipMigrations) {
    await knex.migrate.latest({
      directory: resolvePackagePath(options.packageName, 'migrations'),
    });
  }
}
