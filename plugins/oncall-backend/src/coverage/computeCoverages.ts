import { rowsOf, textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Interval } from '../time/intervals';
import { inputFor, rosterInputs } from './coverageInputs';
import { coverageOf } from './coverageOf';
import {
  CoveragePair,
  coveragePairs,
  inputHashOf,
  PairRoster,
} from './coveragePairs';
import { requiredTimesWithin } from './requiredTimes';
import { CoverageRow } from './tables';
import { coverageRow, writeCoverages } from './writeCoverages';
import { writeRosterPeople } from './writeRosterPeople';

/**
 * Computes the coverage of some rosters where something that it follows from has changed, and removes what they are not held
 * against any more.
 *
 * @returns how many were computed, and everybody who is or was on one of those rosters
 */
export async function computeCoverages(
  trx: Knex,
  rosterIds: readonly string[],
  window: Interval,
  now: Date,
): Promise<{ computed: number; personIds: string[] }> {
  const rosters: PairRoster[] = await trx('rosters')
    .whereRaw('id in ?', [textsOf(trx, rosterIds)])
    .whereNull('gone_at')
    .select('id', 'levels', 'window_to', 'row_hash');
  const pairs = await coveragePairs(trx, rosters, window);
  const known = await knownHashes(trx, rosterIds);
  const changed = pairs.filter(
    pair => known.get(keyOf(pair)) !== inputHashOf(pair.mark, pair.people),
  );
  pairs.forEach(pair => known.delete(keyOf(pair)));
  await removePairs(trx, [...known.keys()]);
  return {
    computed: changed.length,
    personIds:
      changed.length > 0 ? await compute(trx, changed, window, now) : [],
  };
}

async function compute(
  trx: Knex,
  pairs: readonly CoveragePair[],
  window: Interval,
  now: Date,
): Promise<string[]> {
  const rosters = [...new Set(pairs.map(({ roster }) => roster))];
  const inputs = await rosterInputs(trx, rosters, window);
  const timesOf = requiredTimesWithin(window);
  const rows = pairs.map((pair): CoverageRow => {
    const input = inputs.get(pair.roster.id)!;
    const held = inputFor(input, pair.requirement, window);
    const coverage = coverageOf(held, timesOf(held.required));
    return coverageRow(pair, input.people, coverage, now);
  });
  await writeCoverages(trx, rows);
  return writeRosterPeople(trx, inputs, window);
}

async function knownHashes(
  trx: Knex,
  rosterIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await trx('coverages')
    .whereRaw('roster_id in ?', [textsOf(trx, rosterIds)])
    .select<CoverageRow[]>('roster_id', 'requirement', 'input_hash');
  return new Map(
    rows.map(({ roster_id, requirement, input_hash }) => [
      JSON.stringify([roster_id, requirement]),
      input_hash,
    ]),
  );
}

async function removePairs(trx: Knex, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) {
    return;
  }
  const pairs = keys.map(key => {
    const [roster_id, requirement] = JSON.parse(key);
    return { roster_id, requirement };
  });
  await trx('coverages')
    .whereRaw('(roster_id, requirement) in (?)', [
      rowsOf(trx, { roster_id: 'text', requirement: 'text' }, pairs),
    ])
    .delete();
}

function keyOf({ roster, requirement }: CoveragePair): string {
  return JSON.stringify([roster.id, requirement]);
}
