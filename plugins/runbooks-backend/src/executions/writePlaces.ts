import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ExecutionRow } from './ExecutionRow';

/** Stores in which accounts an execution runs beside that of its row, so that lists are cut by all of them. */
export async function writePlaces(
  trx: Knex.Transaction,
  { id, account, plan }: Pick<ExecutionRow, 'id' | 'account' | 'plan'>,
): Promise<void> {
  const { locations = [] } = JSON.parse(plan) as ExecutionPlan;
  const accounts = new Set(locations.map(location => location.account));
  accounts.delete(account ?? '');
  await insertRows(trx, {
    table: 'execution_places',
    columns: ['execution_id', 'account'],
    rows: [...accounts].map(other => ({ execution_id: id, account: other })),
  });
}
