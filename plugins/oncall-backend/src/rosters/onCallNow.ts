import { LevelOnCall, OnDuty } from '@opsready/backstage-plugin-oncall-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { isAnyOf } from '../database/isAnyOf';
import {
  FOR_GOOD,
  LevelShiftRow,
  RosterRow,
  SINCE_EVER,
  StoredLevel,
} from '../database/tables';
import { Answers, answersOf } from './answersOf';
import { RESPONDER_COLUMNS, responderOf, ToldResponder } from './responderOf';

/** Who is on call on a roster now and next, by level, and who of them answers. */
export interface OnCallNow {
  levels: LevelOnCall[];
  answers: Answers;
}

type DutyRow = Omit<LevelShiftRow, 'schedule_id'> &
  ToldResponder & {
    schedule_title: string | null;
    /** When somebody else takes over. */
    duty_until: string;
  };
type LevelledRoster = Pick<RosterRow, 'id' | 'levels' | 'window_to'>;

/**
 * Who is on call now, as the stored shifts and the clock say, whenever they were read. Two queries, whatever the number of
 * rosters; rosters that do not exist are left out.
 */
export async function readOnCallNow(
  knex: Knex,
  rosterIds: readonly string[],
  now: Date,
): Promise<Map<string, OnCallNow>> {
  const [rosters, duties] = await Promise.all([
    knex('rosters')
      .whereRaw('id in ?', [textsOf(knex, rosterIds)])
      .select<LevelledRoster[]>('id', 'levels', 'window_to'),
    dutiesAt(knex, rosterIds, now.toISOString()),
  ]);
  const byRoster = Map.groupBy(duties, ({ roster_id }) => roster_id);
  return new Map(
    rosters.map(roster => {
      const levels = levelsOf(roster, byRoster.get(roster.id) ?? [], now);
      return [roster.id, { levels, answers: answersOf(levels) }];
    }),
  );
}

/**
 * Shifts that are going on, and of each level those that begin next. Shifts of one person that follow each other are one duty:
 * who goes on has no end where a shift ends, and does not come next.
 */
function dutiesAt(
  knex: Knex,
  rosterIds: readonly string[],
  now: string,
): Promise<DutyRow[]> {
  const person = 'partition by roster_id, level, person_id';
  const before = 'rows between unbounded preceding and 1 preceding';
  const open = knex('level_shifts')
    .whereRaw('?', [isAnyOf(knex, 'roster_id', rosterIds)])
    .where('until_at', '>', now)
    .select(
      '*',
      knex.raw(
        `max(until_at) over (${person} order by from_at, until_at ${before}) as covered_to`,
      ),
    );
  const numbered = knex.from(open.as('o')).select(
    '*',
    knex.raw(
      `sum(case when covered_to >= from_at then 0 else 1 end) over (${person} order by from_at, until_at
          rows unbounded preceding) as duty`,
    ),
  );
  const duties = knex
    .from(numbered.as('n'))
    .select(
      '*',
      knex.raw(
        `min(from_at) over (${person}, duty) as duty_from, max(until_at) over (${person}, duty) as duty_until`,
      ),
    );
  const placed = knex.from(duties.as('d')).select(
    '*',
    knex.raw(
      `dense_rank() over (
          partition by roster_id, level, case when duty_from <= ? then 0 else 1 end order by duty_from
        ) as place`,
      [now],
    ),
  );
  return knex
    .from(placed.as('s'))
    .join('responders as p', 'p.id', 's.person_id')
    .leftJoin('schedules as c', 'c.id', 's.schedule_id')
    .where(where =>
      where
        .where('s.from_at', '<=', now)
        .orWhere(next =>
          next
            .where('s.place', 1)
            .where('s.duty_from', '>', now)
            .whereRaw('s.from_at = s.duty_from'),
        ),
    )
    .orderBy(['s.from_at', 'p.name', 'p.id'])
    .select<DutyRow[]>(
      's.roster_id',
      's.level',
      's.from_at',
      's.until_at',
      's.source',
      's.duty_until',
      'c.title as schedule_title',
      ...RESPONDER_COLUMNS,
    );
}

function levelsOf(
  roster: LevelledRoster,
  duties: readonly DutyRow[],
  now: Date,
): LevelOnCall[] {
  const at = now.toISOString();
  const byLevel = Map.groupBy(duties, ({ level }) => level);
  const stored: StoredLevel[] = JSON.parse(roster.levels);
  return stored.map(({ level, title, delayMinutes, targets }) => {
    const own = byLevel.get(level) ?? [];
    return {
      level,
      title,
      delayMinutes,
      targets,
      now: onDuty(
        roster,
        own.filter(({ from_at }) => from_at <= at),
      ),
      next: onDuty(
        roster,
        own.filter(({ from_at }) => from_at > at),
      ),
    };
  });
}

/** Each person once: of several shifts at a time, the one that ends last. */
function onDuty(
  { window_to }: LevelledRoster,
  duties: readonly DutyRow[],
): OnDuty[] {
  const longest = new Map<string, DutyRow>();
  for (const duty of duties) {
    const known = longest.get(duty.person_id);
    if (!known || duty.until_at > known.until_at) {
      longest.set(duty.person_id, duty);
    }
  }
  return [...longest.values()].map(duty => ({
    responder: responderOf(duty),
    from: duty.from_at === SINCE_EVER ? undefined : duty.from_at,
    until: isOpen(duty.duty_until, window_to) ? undefined : duty.duty_until,
    source: duty.source,
    scheduleTitle: duty.schedule_title ?? undefined,
  }));
}

/** What ends where reading ended may go on. */
function isOpen(until: string, windowTo: string | null): boolean {
  return until === FOR_GOOD || (windowTo !== null && until >= windowTo);
}
