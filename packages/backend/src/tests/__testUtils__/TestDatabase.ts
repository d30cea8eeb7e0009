import { randomUUID } from 'node:crypto';
import { JsonObject } from '@backstage/types';
import { knex, Knex } from 'knex';

const SERVER =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING ?? '';

/** Whether there is a PostgreSQL to make databases in; `npm test` starts one. */
export const hasPostgres = SERVER !== '';

/** A database of its own for backends that share it, with a schema for each plugin. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    /** Looks at the tables of the readiness plugin. */
    readonly readiness: Knex,
    /** Looks at those of the runbooks plugin. */
    readonly runbooks: Knex,
    /** Looks at those of the on-call plugin. */
    readonly oncall: Knex,
  ) {}

  static async create(): Promise<TestDatabase> {
    const name = `opsready_${randomUUID().replaceAll('-', '')}`;
    await onServer(server => server.raw('create database ??', [name]));
    return new TestDatabase(
      name,
      schemaOf(name, 'readiness'),
      schemaOf(name, 'runbooks'),
      schemaOf(name, 'oncall'),
    );
  }

  /** For `backend.database` in config. */
  config(): JsonObject {
    return {
      client: 'pg',
      pluginDivisionMode: 'schema',
      connection: connectionTo(this.name),
    };
  }

  async drop(): Promise<void> {
    await this.readiness.destroy();
    await this.runbooks.destroy();
    await this.oncall.destroy();
    await onServer(server =>
      server.raw('drop database if exists ?? with (force)', [this.name]),
    );
  }
}

function schemaOf(database: string, schema: string): Knex {
  return knex({
    client: 'pg',
    connection: connectionTo(database),
    searchPath: [schema],
    pool: { min: 0, max: 2 },
  });
}

async function onServer(work: (server: Knex) => Promise<unknown>) {
  const server = knex({ client: 'pg', connection: connectionTo('postgres') });
  try {
    await work(server);
  } finally {
    await server.destroy();
  }
}

function connectionTo(database: string) {
  const { hostname, port, username, password } = new URL(SERVER);
  return {
    host: hostname,
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database,
  };
}
