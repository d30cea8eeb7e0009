import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import {
  textsOf,
  whereReadable,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RunbookLaunchQuery } from './RunbookLaunchQuery';

/** Which executions a list or a total may be computed over. */
export interface VisibleLaunches {
  /** What the catalog shows to the caller. */
  readable: 'all' | ReadonlySet<string>;
  /** What our own permission adds to it; absent where it is unconditional. */
  criteria?: PermissionCriteria<RunbookLaunchQuery>;
}

const COLUMNS = {
  riskClass: 'risk_class',
  account: 'account',
  requestedBy: 'requested_by',
} as const;

/** Cuts a query over `executions`, under that name or an alias, to what the caller may see. */
export function whereVisible(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  visible: VisibleLaunches;
  alias?: string;
}): void {
  const { database, query, visible, alias = 'executions' } = options;
  const { readable, criteria } = visible;
  const column = `${alias}.entity_ref`;
  whereReadable({ database, query, column, readable });
  if (criteria) {
    query.whereRaw('(?)', [conditionOf(database, criteria, alias)]);
  }
}

function conditionOf(
  database: Knex,
  criteria: PermissionCriteria<RunbookLaunchQuery>,
  alias: string,
): Knex.Raw {
  if (isAndCriteria(criteria)) {
    return joined(database, criteria.allOf, 'and', alias);
  }
  if (isOrCriteria(criteria)) {
    return joined(database, criteria.anyOf, 'or', alias);
  }
  if (isNotCriteria(criteria)) {
    return database.raw('not (?)', [
      conditionOf(database, criteria.not, alias),
    ]);
  }
  return leafOf(database, criteria, alias);
}

function joined(
  database: Knex,
  parts: Array<PermissionCriteria<RunbookLaunchQuery>>,
  word: 'and' | 'or',
  alias: string,
): Knex.Raw {
  const conditions = parts.map(part => conditionOf(database, part, alias));
  return database.raw(
    conditions.map(() => '(?)').join(` ${word} `),
    conditions,
  );
}

/** True or false, never null: what is absent has none of the values, and `not` of that holds. */
function leafOf(
  database: Knex,
  { property, values }: RunbookLaunchQuery,
  alias: string,
): Knex.Raw {
  if (values.length === 0) {
    return database.raw('1 = 0');
  }
  const texts = textsOf(database, values);
  if (property === 'ownerRef') {
    // Ownership as it is now; of an entity that has left the catalog, as it was.
    return database.raw(
      `coalesce(??, '') in (select entity_ref from entities where owner_ref in ?)`,
      [`${alias}.entity_ref`, texts],
    );
  }
  const column = `${alias}.${COLUMNS[property]}`;
  return database.raw('?? is not null and ?? in ?', [column, column, texts]);
}
