import { Knex } from 'knex';
import { TargetLease, TargetLeases } from '../leases/TargetLeases';

const ROW = { id: 'bindings' };

/**
 * Says, in the transaction that changed something bindings follow from, that they have to be computed again. The table
 * `binding_state` has one row, `bindings`, with the columns `wanted`, `done` and `rules`.
 *
 * @public
 */
export async function wantBindings(trx: Knex): Promise<void> {
  await trx('binding_state')
    .where(ROW)
    .update({ wanted: trx.raw('wanted + 1') });
}

/**
 * Computes bindings until they follow from everything that changed, on one replica at a time; another that finds them being
 * computed leaves it to that one.
 *
 * @public
 */
export async function computeBindings(options: {
  knex: Knex;
  leases: TargetLeases;
  /** What the lease is called. */
  leaseId: string;
  /** By which rules they are computed: another version computes all of them again. */
  rules: string;
  signal: AbortSignal;
  compute: (lease: TargetLease, signal: AbortSignal) => Promise<void>;
}): Promise<void> {
  const { knex, leases, leaseId, rules, signal, compute } = options;
  while (!signal.aborted) {
    const wanted = await wantedBindings(knex, rules);
    if (wanted === undefined) {
      return;
    }
    const lease = await leases.acquire(leaseId);
    if (!lease) {
      return;
    }
    try {
      await compute(lease, AbortSignal.any([signal, lease.signal]));
      await lease.write(trx =>
        trx('binding_state').where(ROW).update({ done: wanted, rules }),
      );
    } finally {
      await lease.release();
    }
  }
}

/** The change up to which bindings are to be computed, or `undefined` where they are as they should be. */
async function wantedBindings(
  knex: Knex,
  rules: string,
): Promise<number | undefined> {
  const state: { wanted: number; done: number; rules: string } = await knex(
    'binding_state',
  )
    .where(ROW)
    .first('wanted', 'done', 'rules');
  return state.wanted > state.done || state.rules !== rules
    ? state.wanted
    : undefined;
}
