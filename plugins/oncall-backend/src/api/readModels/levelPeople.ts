import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ResponderRow } from '../../database/tables';

/** Somebody who takes turns, or is on call, on a level. */
export interface LevelPerson {
  level: number;
  personId: string;
  name: string;
  reachable: boolean;
}

/** Who is on which level of rosters, by roster; one query. */
export async function levelPeople(
  database: Knex,
  rosterIds: readonly string[],
): Promise<Map<string, LevelPerson[]>> {
  const rows = await database('roster_people as m')
    .join('responders as p', 'p.id', 'm.person_id')
    .whereRaw('m.roster_id in ?', [textsOf(database, rosterIds)])
    .orderBy(['m.roster_id', 'm.level', 'p.name', 'p.id'])
    .select<
      Array<
        Pick<ResponderRow, 'id' | 'name' | 'reachable' | 'gone' | 'gone_at'> & {
          roster_id: string;
          level: number;
        }
      >
    >(
      'm.roster_id',
      'm.level',
      'p.id',
      'p.name',
      'p.reachable',
      'p.gone',
      'p.gone_at',
    );
  const byRoster = Map.groupBy(rows, ({ roster_id }) => roster_id);
  return new Map(
    [...byRoster].map(([rosterId, own]) => [
      rosterId,
      own.map(row => ({
        level: row.level,
        personId: row.id,
        name: row.name,
        reachable: Boolean(row.reachable) && !row.gone && row.gone_at === null,
      })),
    ]),
  );
}
