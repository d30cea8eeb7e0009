import { isPostgres, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

/**
 * A condition on a column of a view: that it is one of some texts. PostgreSQL looks such a list up in the tables behind a view
 * of a union; with `in` and a subquery it builds the whole view first, and then joins.
 */
export function isAnyOf(
  knex: Knex,
  column: string,
  texts: readonly string[],
): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = any(?::text[])', [column, [...texts]])
    : knex.raw('?? in ?', [column, textsOf(knex, texts)]);
}
