import { Knex } from 'knex';
import { textsOf } from './rowsOf';

/** Cuts a query to the entities that the catalog shows to the caller: one binding, whatever the size of the set. @public */
export function whereReadable(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  column: string;
  readable: 'all' | ReadonlySet<string>;
}): void {
  const { database, query, column, readable } = options;
  if (readable !== 'all') {
    query.whereRaw('?? in ?', [column, textsOf(database, [...readable])]);
  }
}
