import { Knex } from 'knex';
import { isPostgres } from '@opsready/backstage-plugin-opsready-node';

/**
 * Lets one transaction at a time change claims or resources.
 *
 * @remarks
 *
 * One that adds a resource does not see the claim that another is about to commit, nor the other way round: each would map
 * without the other's half. To be called before the transaction's first write, so that nobody waits for it while holding
 * rows that its holder needs. SQLite has one writer anyway.
 */
export async function lockMapping(trx: Knex): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw(
      `select pg_advisory_xact_lock(hashtext('opsready.readiness.mapping'))`,
    );
  }
}
