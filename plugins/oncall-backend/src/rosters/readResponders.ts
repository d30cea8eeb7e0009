import { Responder } from '@opsready/backstage-plugin-oncall-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RESPONDER_COLUMNS, responderOf, ToldResponder } from './responderOf';

/** People by id, in one query whatever their number. */
export async function readResponders(
  knex: Knex,
  personIds: readonly string[],
): Promise<Map<string, Responder>> {
  if (personIds.length === 0) {
    return new Map();
  }
  const rows = await knex('responders as p')
    .whereRaw('p.id in ?', [textsOf(knex, [...new Set(personIds)])])
    .select<ToldResponder[]>(...RESPONDER_COLUMNS);
  return new Map(rows.map(row => [row.person_id, responderOf(row)]));
}
