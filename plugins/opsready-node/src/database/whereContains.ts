import { Knex } from 'knex';

/** Cuts a query to the rows whose column, kept in lower case, contains a text as it is written; a blank one cuts nothing. @public */
export function whereContains(options: {
  query: Knex.QueryBuilder;
  column: string;
  text: string | undefined;
}): void {
  const { query, column, text = '' } = options;
  const wanted = text.trim().toLocaleLowerCase('en-US');
  if (wanted) {
    query.whereRaw(`?? like ? escape '!'`, [
      column,
      `%${wanted.replace(/[!%_]/g, '!$&')}%`,
    ]);
  }
}
