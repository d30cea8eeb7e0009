import { Knex } from 'knex';
import { lookedAfter } from '../rosters/lookedAfter';

/**
 * Removes what was computed of rosters and people that are not there any more, or need no looking after.
 *
 * @returns who was on such a roster
 */
export async function forgetWhatIsGone(trx: Knex): Promise<string[]> {
  const rosters = () =>
    trx('rosters')
      .whereNull('gone_at')
      .whereRaw('?', [lookedAfter(trx, 'rosters.id')])
      .select('id');
  const people = () => trx('people').whereNull('gone_at').select('id');
  await trx('coverages').whereNotIn('roster_id', rosters()).delete();
  const left: string[] = await trx('roster_people')
    .whereNotIn('roster_id', rosters())
    .distinct()
    .pluck('person_id');
  await trx('roster_people').whereNotIn('roster_id', rosters()).delete();
  await trx('person_loads').whereNotIn('person_id', people()).delete();
  return left;
}
