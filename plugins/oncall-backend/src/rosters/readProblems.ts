import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { RosterRow, ScheduleRow } from '../database/tables';

type Problematic = Pick<RosterRow, 'id' | 'problems' | 'level_problems'>;

/** What is malformed of rosters, of their levels and of the schedules that they reach, by roster; one query. */
export async function readProblems(
  knex: Knex,
  rosters: readonly Problematic[],
): Promise<Map<string, string[]>> {
  const rows: Array<
    Pick<ScheduleRow, 'title' | 'incomplete' | 'problems'> & {
      roster_id: string;
    }
  > = await knex('roster_levels as l')
    .join('schedules as s', 's.id', 'l.target_id')
    .where('l.target_kind', 'schedule')
    .whereRaw('l.roster_id in ?', [
      textsOf(
        knex,
        rosters.map(({ id }) => id),
      ),
    ])
    .where(query =>
      query.whereNotNull('s.incomplete').orWhereNot('s.problems', '[]'),
    )
    .orderBy(['l.level', 's.title'])
    .select('l.roster_id', 's.title', 's.incomplete', 's.problems');
  const bySchedule = Map.groupBy(rows, ({ roster_id }) => roster_id);
  return new Map(
    rosters.map(({ id, problems, level_problems }) => [
      id,
      [
        ...new Set([
          ...textsIn(problems),
          ...textsIn(level_problems),
          ...(bySchedule.get(id) ?? []).flatMap(ofSchedule),
        ]),
      ],
    ]),
  );
}

function ofSchedule({
  title,
  incomplete,
  problems,
}: Pick<ScheduleRow, 'title' | 'incomplete' | 'problems'>): string[] {
  return [
    ...(incomplete
      ? [
          `${title} could not be read whole, and is shown as it was known before: ${incomplete}`,
        ]
      : []),
    ...textsIn(problems).map(problem => `${title}: ${problem}`),
  ];
}

function textsIn(json: string): string[] {
  return JSON.parse(json);
}
