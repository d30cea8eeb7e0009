import { Knex } from 'knex';

const ROW = { id: 'bindings' };

/** Says, in the transaction that changed something bindings follow from, that they have to be computed again. */
export async function wantBindings(trx: Knex): Promise<void> {
  await trx('binding_state')
    .where(ROW)
    .update({ wanted: trx.raw('wanted + 1') });
}

/** The change up to which bindings are to be computed, or `undefined` where they are as they should be. */
export async function wantedBindings(
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

/** Says that they were computed with everything up to a change. */
export async function doneBindings(
  trx: Knex,
  options: { wanted: number; rules: string },
): Promise<void> {
  await trx('binding_state')
    .where(ROW)
    .update({ done: options.wanted, rules: options.rules });
}
