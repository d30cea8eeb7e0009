import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ExecutionRow } from '../../executions/ExecutionRow';
import { RunbookLaunch } from './RunbookLaunch';

type LaunchColumns = Pick<
  ExecutionRow,
  'entity_ref' | 'risk_class' | 'account' | 'requested_by'
>;

/** What permission rules look at, in the order of the ids; `undefined` where there is no such execution. */
export async function storedLaunches(
  database: Knex,
  executionIds: string[],
): Promise<Array<RunbookLaunch | undefined>> {
  const rows: Array<LaunchColumns & { id: string; owner: string | null }> =
    await database('executions as x')
      .leftJoin('entities as e', 'e.entity_ref', 'x.entity_ref')
      .whereRaw('x.id in ?', [textsOf(database, executionIds)])
      .select(
        'x.id',
        'x.entity_ref',
        'x.risk_class',
        'x.account',
        'x.requested_by',
        'e.owner_ref as owner',
      );
  const byId = new Map(rows.map(row => [row.id, launchOf(row, row.owner)]));
  return executionIds.map(id => byId.get(id));
}

/** A stored launch as permission rules look at it. */
export function launchOf(
  row: LaunchColumns,
  ownerRef: string | null | undefined,
): RunbookLaunch {
  return {
    entityRef: row.entity_ref ?? undefined,
    ownerRef: ownerRef ?? undefined,
    riskClass: row.risk_class ?? undefined,
    account: row.account ?? undefined,
    requestedBy: row.requested_by ?? undefined,
  };
}
