import {
  Coverage,
  DEFAULT_REQUIREMENT,
} from '@opsready/backstage-plugin-oncall-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { readResponders } from '../rosters/readResponders';
import { ComputedCoverage } from './coverageOf';
import { coverageWindow } from './coverageWindow';
import { CoverageRow } from './tables';
import { unknownCoverage } from './unknownCoverage';

/** A roster, and what it is held against; the strictest of what it serves, if absent. */
export interface AskedCoverage {
  rosterId: string;
  requirement?: string;
}

/**
 * Stored coverage, in the order of what is asked; two queries whatever its number. What was not computed yet is unknown.
 */
export async function readCoverage(
  knex: Knex,
  asked: readonly AskedCoverage[],
  now: Date,
): Promise<Coverage[]> {
  const stored = await coverageRows(knex, asked);
  const computed = asked.map(({ rosterId, requirement }) => {
    const result = stored.get(keyOf(rosterId, requirement));
    return result === undefined
      ? unknownCoverage({
          requirement: requirement ?? DEFAULT_REQUIREMENT,
          window: coverageWindow(now),
          reason: 'It has not been computed yet. Look again in a minute.',
        })
      : (JSON.parse(result) as ComputedCoverage);
  });
  const ids = computed.flatMap(({ loads }) =>
    loads.map(({ personId }) => personId),
  );
  const responders = await readResponders(knex, ids);
  return computed.map(coverage => ({
    ...coverage,
    loads: coverage.loads.flatMap(({ personId, ...load }) => {
      const responder = responders.get(personId);
      return responder ? [{ responder, ...load }] : [];
    }),
  }));
}

/** Results by roster and requirement, and by roster alone the strictest. */
async function coverageRows(
  knex: Knex,
  asked: readonly AskedCoverage[],
): Promise<Map<string, string>> {
  const ids = [...new Set(asked.map(({ rosterId }) => rosterId))];
  const rows = await knex('coverages')
    .whereRaw('roster_id in ?', [textsOf(knex, ids)])
    .select<CoverageRow[]>('roster_id', 'requirement', 'strictest', 'result');
  const results = new Map<string, string>();
  for (const { roster_id, requirement, strictest, result } of rows) {
    results.set(keyOf(roster_id, requirement), result);
    if (strictest) {
      results.set(keyOf(roster_id), result);
    }
  }
  return results;
}

function keyOf(rosterId: string, requirement = ''): string {
  return JSON.stringify([rosterId, requirement]);
}
