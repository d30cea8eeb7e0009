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
  requestedBy: 'requested_by',
} as const;

/**
 * Cuts a query over `executions`, under that name or an alias, to what the caller may see. As where one of them is looked at,
 * conditions have to hold in each account that it runs in.
 */
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
    let asksForAccount = false;
    const within = (account: string) =>
      launchCondition(database, criteria, part => {
        asksForAccount ||= part.property === 'account';
        return leafOf(database, part, { alias, account });
      });
    query.whereRaw('(?)', [within(`${alias}.account`)]);
    if (asksForAccount) {
      query.whereRaw(
        'not exists (select 1 from execution_places pl where pl.execution_id = ?? and not (?))',
        [`${alias}.id`, within('pl.account')],
      );
    }
  }
}

/** Conditions of a policy as SQL; `leaf` says what one of them is, and is true or false, never null. */
export function launchCondition(
  database: Knex,
  criteria: PermissionCriteria<RunbookLaunchQuery>,
  leaf: (part: RunbookLaunchQuery) => Knex.Raw,
): Knex.Raw {
  const joined = (
    parts: Array<PermissionCriteria<RunbookLaunchQuery>>,
    word: 'and' | 'or',
  ) =>
    database.raw(
      parts.map(() => '(?)').join(` ${word} `),
      parts.map(part => launchCondition(database, part, leaf)),
    );
  if (isAndCriteria(criteria)) {
    return joined(criteria.allOf, 'and');
  }
  if (isOrCriteria(criteria)) {
    return joined(criteria.anyOf, 'or');
  }
  if (isNotCriteria(criteria)) {
    return database.raw('not (?)', [
      launchCondition(database, criteria.not, leaf),
    ]);
  }
  return leaf(criteria);
}

/** True or false, never null: what is absent has none of the values, and `not` of that holds. */
function leafOf(
  database: Knex,
  { property, values }: RunbookLaunchQuery,
  { alias, account }: { alias: string; account: string },
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
  const column =
    property === 'account' ? account : `${alias}.${COLUMNS[property]}`;
  return database.raw('?? is not null and ?? in ?', [column, column, texts]);
}
