import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import createKnex from 'knex';
import { DatabaseKind, DatabaseSpec } from './DatabaseSpec';

/** Hands out empty databases. */
export class Databases {
  readonly #folder: string;
  readonly #postgres?: string;
  #next = 0;

  /** `postgres` is the connection string of a server, where one runs. */
  constructor(options: { folder: string; postgres?: string }) {
    this.#folder = options.folder;
    this.#postgres = options.postgres;
  }

  async create(kind: DatabaseKind): Promise<DatabaseSpec> {
    const name = `bench_${this.#next++}`;
    if (kind === 'SQLite') {
      return { kind, filename: join(this.#folder, `${name}.sqlite`) };
    }
    await this.#onServer(`create database ${name}`);
    return { kind, connectionString: `${this.#postgres}/${name}` };
  }

  async remove(database: DatabaseSpec): Promise<void> {
    if (database.kind === 'SQLite') {
      await rm(database.filename, { force: true });
      return;
    }
    const { pathname } = new URL(database.connectionString);
    await this.#onServer(`drop database ${pathname.slice(1)}`);
  }

  async #onServer(statement: string): Promise<void> {
    const knex = createKnex({
      client: 'pg',
      connection: `${this.#postgres}/postgres`,
    });
    await knex.raw(statement).finally(() => knex.destroy());
  }
}
