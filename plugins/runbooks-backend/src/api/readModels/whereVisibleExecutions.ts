import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RunbookLaunchQuery } from '../../authorization/launch/RunbookLaunchQuery';
import {
  launchCondition,
  VisibleLaunches,
  whereVisible,
} from '../../authorization/launch/whereVisible';
import { Grant } from '../../authority/Grant';
import { givenRunbookIds } from './runbooksGiven';

/**
 * Cuts a query over `executions as x` to what the caller may see. One that was started outside the portal has no entity: it
 * is seen by who sees an entity that its runbook could be run for, and belongs to the owners of those. An annotation alone
 * shows nothing of it.
 */
export function whereVisibleExecutions(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  visible: VisibleLaunches;
  grants: readonly Grant[];
}): void {
  const { database, query, visible, grants } = options;
  const { readable, criteria } = visible;
  if (readable === 'all' && !criteria) {
    return;
  }
  query.where(either =>
    either
      .where(own => {
        own.whereNotNull('x.entity_ref');
        whereVisible({ database, query: own, visible, alias: 'x' });
      })
      .orWhere(outside => {
        outside.whereNull('x.entity_ref');
        // Who sees all entities sees what belongs to none of them, too.
        if (readable !== 'all') {
          outside.whereIn(
            'x.runbook_id',
            givenRunbookIds({ database, visible: { readable }, grants }),
          );
        }
        if (criteria) {
          outside.whereRaw('(?)', [
            outsideCondition({ database, criteria, grants, readable }),
          ]);
        }
      }),
  );
}

/** Nobody asked for what came from outside, and nobody judged its risk. */
function outsideCondition({
  database,
  criteria,
  grants,
  readable,
}: {
  database: Knex;
  criteria: PermissionCriteria<RunbookLaunchQuery>;
  grants: readonly Grant[];
  readable: VisibleLaunches['readable'];
}): Knex.Raw {
  return launchCondition(database, criteria, ({ property, values }) => {
    const texts = textsOf(database, values);
    switch (values.length > 0 ? property : undefined) {
      case 'ownerRef':
        return database.raw('x.runbook_id in ?', [
          givenRunbookIds({
            database,
            visible: { readable },
            grants,
            where: entities => entities.whereRaw('e.owner_ref in ?', [texts]),
          }),
        ]);
      case 'account':
        return database.raw(`coalesce(x.account, '') in ?`, [texts]);
      default:
        return database.raw('1 = 0');
    }
  });
}
