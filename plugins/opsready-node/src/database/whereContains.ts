import { Knex } from 'knex';

/** Cuts a query to the rows whose column, kept in lower case, contains a text as it is written. @public */
export function whereContains(options: {
  query: Knex.QueryBuilder;
  column: string;
  text: string;
}): void {
  const { query, column, text } = options;
  const wanted = text.trim().toLocaleLowerCase('en-US');
  query.whereRaw(`?? like ? escape '!'`, [
    column,
    `%${wanted.replace(/[!%_]/g, '!$&')}%`,
  ]);
}
