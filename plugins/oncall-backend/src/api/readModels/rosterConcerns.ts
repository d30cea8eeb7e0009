import { RosterConcern } from '@opsready/backstage-plugin-oncall-common';
import { Knex } from 'knex';

/** What of it is told by a column of the list. What is stale is told by the freshness of rosters. */
export type StoredConcern = Exclude<RosterConcern, 'stale'>;

/**
 * Conditions on `rosters as r`, and for those of `COVERAGE_CONCERNS` on `coverages as c`, by concern. They are true or false,
 * never null.
 *
 * @param now - ISO 8601
 */
export function concernConditions(
  database: Knex,
  now: string,
): Record<StoredConcern, Knex.Raw> {
  const flag = (column: string) =>
    database.raw('coalesce(??, false)', [`c.${column}`]);
  return {
    gap: database.raw(`coalesce(c.state, '') = 'gaps'`),
    levelEmptyNow: database.raw(
      `not exists (
        select 1 from level_shifts s join responders p on p.id = s.person_id
        where s.roster_id = r.id and s.level = 1 and s.from_at <= ? and s.until_at > ?
          and p.reachable and not p.gone and p.gone_at is null)`,
      [now, now],
    ),
    noBackup: flag('no_backup'),
    overloaded: flag('overloaded'),
    tooFew: flag('too_few'),
    unreachable: flag('unreachable'),
    unmatched: database.raw(
      `exists (
        select 1 from roster_people m join people p on p.id = m.person_id
        where m.roster_id = r.id and p.user_ref is null)`,
    ),
    unbound: database.raw(
      `not exists (select 1 from roster_bindings b where b.roster_id = r.id)`,
    ),
    problems: database.raw(
      `(r.problems <> '[]' or r.level_problems <> '[]' or exists (
        select 1 from roster_levels l join schedules d on d.id = l.target_id
        where l.roster_id = r.id and l.target_kind = 'schedule'
          and (d.problems <> '[]' or d.incomplete is not null)))`,
    ),
  };
}

/** In the order in which they are listed. */
export const STORED_CONCERNS = [
  'gap',
  'levelEmptyNow',
  'noBackup',
  'overloaded',
  'tooFew',
  'unreachable',
  'unmatched',
  'unbound',
  'problems',
] as const satisfies StoredConcern[];

/** Those that are columns of coverage, which lists are cut and sorted by anyway. The others look into other tables. */
export const COVERAGE_CONCERNS = [
  'gap',
  'noBackup',
  'overloaded',
  'tooFew',
  'unreachable',
] as const satisfies StoredConcern[];
