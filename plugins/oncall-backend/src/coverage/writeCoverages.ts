import { CoverageFinding } from '@opsready/backstage-plugin-oncall-common';
import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ComputedCoverage } from './coverageOf';
import { CoverageInput } from './CoverageInput';
import { CoveragePair, inputHashOf } from './coveragePairs';
import { markOfPeople } from './coveredPeople';
import { CoverageRow } from './tables';

const COLUMNS: ReadonlyArray<keyof CoverageRow> = [
  'roster_id',
  'requirement',
  'strictest',
  'computed_at',
  'input_hash',
  'window_from',
  'window_to',
  'state',
  'reason',
  'percent',
  'gap_count',
  'next_gap_from',
  'next_gap',
  'no_backup',
  'overloaded',
  'too_few',
  'unreachable',
  'result',
];

/** Stores what was computed, in place of what was there. */
export async function writeCoverages(
  knex: Knex,
  rows: readonly CoverageRow[],
): Promise<void> {
  await insertRows(knex, {
    table: 'coverages',
    columns: COLUMNS,
    rows: [...rows].sort((a, b) => (a.roster_id < b.roster_id ? -1 : 1)),
    onConflict: { columns: ['roster_id', 'requirement'], action: 'merge' },
  });
}

/** A coverage as it is stored: with columns for what lists are sorted and filtered by. */
export function coverageRow(
  { roster, requirement, strictest, mark }: CoveragePair,
  people: CoverageInput['people'],
  coverage: ComputedCoverage,
  now: Date,
): CoverageRow {
  const { levels, findings } = coverage;
  const has = (...codes: Array<CoverageFinding['code']>) =>
    findings.some(({ code }) => codes.includes(code));
  return {
    roster_id: roster.id,
    requirement,
    strictest,
    computed_at: now.toISOString(),
    input_hash: inputHashOf(mark, markOfPeople(people)),
    window_from: coverage.from,
    window_to: coverage.to,
    state: coverage.state,
    reason: coverage.reason ?? null,
    percent:
      levels.length > 0
        ? Math.min(...levels.map(({ percent }) => percent))
        : null,
    gap_count: levels.reduce((sum, { gapCount }) => sum + gapCount, 0),
    next_gap_from: coverage.nextGap?.from ?? null,
    next_gap: coverage.nextGap ? JSON.stringify(coverage.nextGap) : null,
    no_backup: has('noBackup'),
    overloaded: has('overloaded'),
    too_few: has('fewPeople', 'rotationOfOne'),
    unreachable: has('unreachable'),
    result: JSON.stringify(coverage),
  };
}
