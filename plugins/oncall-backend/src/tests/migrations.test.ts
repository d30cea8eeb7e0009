import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres } from '@opsready/backstage-plugin-opsready-node';

jest.setTimeout(60_000);

describe('migrations', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'lead back to where they began, and there again, on %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const directory = resolvePackagePath(
        '@opsready/backstage-plugin-oncall-backend',
        'migrations',
      );
      const relations = async (): Promise<string[]> =>
        isPostgres(knex)
          ? knex('information_schema.tables')
              .where('table_schema', 'public')
              .whereNot('table_name', 'like', 'knex_%')
              .pluck('table_name')
          : knex('sqlite_master')
              .whereIn('type', ['table', 'view'])
              .whereNot('name', 'like', 'knex_%')
              .whereNot('name', 'like', 'sqlite_%')
              .pluck('name');

      await knex.migrate.latest({ directory });
      const after = (await relations()).sort();
      expect(after).toEqual(
        expect.arrayContaining(['rosters', 'level_shifts', 'responders']),
      );
      await knex.migrate.rollback({ directory }, true);
      expect(await relations()).toEqual([]);
      await knex.migrate.latest({ directory });
      expect((await relations()).sort()).toEqual(after);
    },
  );
});
