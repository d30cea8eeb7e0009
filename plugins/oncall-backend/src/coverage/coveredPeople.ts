import { ResponderRow } from '../database/tables';
import { CoveredPerson } from './CoverageInput';

/** Columns of `responders as p` for `coveredPeople`. */
export const COVERED_COLUMNS = [
  'p.id',
  'p.name',
  'p.reachable',
  'p.gone',
  'p.gone_at',
  'p.time_zone',
];

type CoveredRow = Pick<
  ResponderRow,
  'id' | 'name' | 'reachable' | 'gone' | 'gone_at' | 'time_zone'
>;

/** People by id: whoever left, or has no active channel, covers nothing. */
export function coveredPeople(
  rows: readonly CoveredRow[],
): Map<string, CoveredPerson> {
  return new Map(
    rows.map(row => [
      row.id,
      {
        name: row.name,
        reachable: Boolean(row.reachable) && !row.gone && row.gone_at === null,
        timeZone: row.time_zone ?? undefined,
      },
    ]),
  );
}

/** The same for the same people, whatever their order. */
export function markOfPeople(
  people: ReadonlyMap<string, CoveredPerson>,
): string {
  const marks = [...people].map(([id, { name, reachable, timeZone }]) =>
    JSON.stringify([id, name, reachable, timeZone]),
  );
  return marks.sort().join();
}
