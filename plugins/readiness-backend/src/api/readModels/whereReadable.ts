import { Knex } from 'knex';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { textsOf } from '../../database/rowsOf';

/** Cuts a query to the entities that the catalog shows to the caller: one binding, whatever the size of the set. */
export function whereReadable(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  column: string;
  readable: VisibleEntities['readable'];
}): void {
  const { database, query, column, readable } = options;
  if (readable !== 'all') {
    query.whereRaw('?? in ?', [column, textsOf(database, [...readable])]);
  }
}
