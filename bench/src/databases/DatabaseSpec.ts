import { resolvePackagePath } from '@backstage/backend-plugin-api';
import createKnex, { Knex } from 'knex';

/** Where a run keeps its data; plain, so that it can be handed to another process. */
export type DatabaseSpec =
  | { kind: 'SQLite'; filename: string }
  | { kind: 'PostgreSQL'; connectionString: string };

export type DatabaseKind = DatabaseSpec['kind'];

/** Opens the database as the backend would. */
export function openDatabase(spec: DatabaseSpec): Knex {
  if (spec.kind === 'PostgreSQL') {
    return createKnex({ client: 'pg', connection: spec.connectionString });
  }
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: spec.filename },
    useNullAsDefault: true,
  });
  return knex;
}

/** Brings the tables of a backend package to where they should be. */
export async function migrate(knex: Knex, packageName: string): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(packageName, 'migrations'),
  });
}
