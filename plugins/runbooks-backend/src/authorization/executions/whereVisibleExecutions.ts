import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  textsOf,
  whereReadable,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RunbookLaunchQuery } from '../launch/RunbookLaunchQuery';
import {
  launchCondition,
  VisibleLaunches,
  whereVisible,
} from '../launch/whereVisible';

/**
 * Cuts a query over `executions as x` to what the caller may see. One that was started outside the portal has no entity: it
 * is seen by who sees an entity that its runbook is bound to, and belongs to the owners of those.
 */
export function whereVisibleExecutions(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  visible: VisibleLaunches;
}): void {
  const { database, query, visible } = options;
  if (visible.readable === 'all' && !visible.criteria) {
    return;
  }
  query.where(either =>
    either
      .where(own => {
        own.whereNotNull('x.entity_ref');
        whereVisible({ database, query: own, visible, alias: 'x' });
      })
      .orWhere(outside =>
        outside
          .whereNull('x.entity_ref')
          .whereExists(visibleBindings(database, visible)),
      ),
  );
}

function visibleBindings(
  database: Knex,
  { readable, criteria }: VisibleLaunches,
): Knex.QueryBuilder {
  const bindings = database('entity_bindings as b')
    .join('entities as e', 'e.entity_ref', 'b.entity_ref')
    .whereRaw('b.runbook_id = x.runbook_id')
    .whereNull('e.left_at')
    .select(database.raw('1'));
  const column = 'e.entity_ref';
  whereReadable({ database, query: bindings, column, readable });
  if (criteria) {
    bindings.whereRaw('(?)', [conditionOf(database, criteria)]);
  }
  return bindings;
}

/** Nobody asked for what came from outside, and nobody judged its risk. */
function conditionOf(
  database: Knex,
  criteria: PermissionCriteria<RunbookLaunchQuery>,
): Knex.Raw {
  const columns = {
    ownerRef: 'e.owner_ref',
    account: 'x.account',
    riskClass: 'x.risk_class',
    requestedBy: 'x.requested_by',
  };
  return launchCondition(database, criteria, ({ property, values }) =>
    values.length > 0
      ? database.raw(`coalesce(??, '') in ?`, [
          columns[property],
          textsOf(database, values),
        ])
      : database.raw('1 = 0'),
  );
}
