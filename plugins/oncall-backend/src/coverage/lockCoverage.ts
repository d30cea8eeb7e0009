import { isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

/**
 * Until the transaction ends, nobody else computes coverage: of two, the later one must see what the earlier one saw and wrote,
 * or it would put back what was before. SQLite writes in one transaction at a time anyway.
 */
export async function lockCoverage(trx: Knex.Transaction): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw(
      `select pg_advisory_xact_lock(hashtext('opsready.oncall.coverage'))`,
    );
  }
}
