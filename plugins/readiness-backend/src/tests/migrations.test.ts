import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres } from '@opsready/backstage-plugin-opsready-node';

jest.setTimeout(60_000);

describe('migrations', () => {
  const databases = TestDatabases.create();

  it.each(databases.eachSupportedId())(
    'lead back to where they began, and there again, on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const directory = resolvePackagePath(
        '@opsready/backstage-plugin-readiness-backend',
        'migrations',
      );
      const tables = async (): Promise<string[]> =>
        isPostgres(knex)
          ? knex('pg_tables')
              .where('schemaname', 'public')
              .whereNot('tablename', 'like', 'knex_%')
              .pluck('tablename')
          : knex('sqlite_master')
              .where('type', 'table')
              .whereNot('name', 'like', 'knex_%')
              .whereNot('name', 'like', 'sqlite_%')
              .pluck('name');

      await knex.migrate.latest({ directory });
      const after = (await tables()).sort();
      expect(after).toContain('records');
      await knex.migrate.rollback({ directory }, true);
      expect(await tables()).toEqual([]);
      await knex.migrate.latest({ directory });
      expect((await tables()).sort()).toEqual(after);
    },
  );
});
