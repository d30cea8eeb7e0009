import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EVERYBODY } from './ApprovalRow';

/**
 * Cuts a query over `executions` to the inbox of one person: what waits for an approval that they could give, which is
 * never one of their own. Permission and readable entities are cut by `whereVisible`, with the permission to approve.
 */
export function whereAwaitingApprovalOf(options: {
  database: Knex;
  query: Knex.QueryBuilder;
  personRef: string;
  /** Entity refs of the person and of the groups that they belong to. */
  memberOf: readonly string[];
  now: Date;
  alias?: string;
}): void {
  const { database, query, personRef, memberOf, now } = options;
  const { alias = 'executions' } = options;
  const id = `${alias}.id`;
  query
    .where(`${alias}.status`, 'awaitingApproval')
    .whereRaw(`coalesce(??, '') <> ?`, [`${alias}.requested_by`, personRef])
    .whereRaw('(?? is null or ?? > ?)', [
      `${alias}.approval_expires_at`,
      `${alias}.approval_expires_at`,
      now.toISOString(),
    ])
    .whereRaw(
      'exists (select 1 from approver_groups g where g.execution_id = ?? and g.group_ref in ?)',
      [id, textsOf(database, [EVERYBODY, ...memberOf])],
    )
    .whereRaw(
      'not exists (select 1 from approvals a where a.execution_id = ?? and a.approver_ref = ? and a.voided_at is null)',
      [id, personRef],
    );
}
