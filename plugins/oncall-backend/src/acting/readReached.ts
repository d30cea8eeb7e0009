import { Reached } from '@opsready/backstage-plugin-oncall-node';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { PersonRow } from '../database/tables';
import { readOnCallNow } from '../rosters/onCallNow';

/** Who answers now, with their ids at the provider. */
export async function readReached(
  knex: Knex,
  rosterId: string,
  now: Date,
): Promise<Reached[]> {
  const onCall = await readOnCallNow(knex, [rosterId], now);
  const people = onCall.get(rosterId)?.answers.people ?? [];
  const ids = people.map(({ responder }) => responder.personId);
  const rows: Array<Pick<PersonRow, 'id' | 'native_id'>> = await knex('people')
    .whereRaw('id in ?', [textsOf(knex, ids)])
    .select('id', 'native_id');
  const natives = new Map(rows.map(row => [row.id, row.native_id]));
  return people.map(({ responder }) => ({
    personId: natives.get(responder.personId) ?? responder.personId,
    name: responder.name,
    ...(responder.userRef && { userRef: responder.userRef }),
  }));
}
