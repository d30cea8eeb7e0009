import { Freshness as State } from '@opsready/backstage-plugin-oncall-common';
import { isOverdue, ReadError } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { OnCallSources } from '../collection/OnCallSource';
import { SourceTargetRow } from '../database/tables';
import { AgedRoster, Freshness } from './Freshness';

type ReadState = Pick<SourceTargetRow, 'failing_since' | 'last_error'>;

/** Ages by when rosters were read, and by what became of the last reads of their targets. */
export function createFreshness(knex: Knex, sources: OnCallSources): Freshness {
  return {
    async of(rosters, now) {
      const providers = [...new Set(rosters.map(row => row.provider_id))];
      const targets = await knex<SourceTargetRow>('source_targets').whereIn(
        'source_id',
        providers,
      );
      const byTarget = new Map(
        targets.map(row => [keyOf(row.source_id, row.target_id), row]),
      );
      return new Map(
        rosters.map(roster => [
          roster.id,
          stateOf(
            roster,
            byTarget.get(keyOf(roster.provider_id, roster.target_id)),
            sources,
            now,
          ),
        ]),
      );
    },
  };
}

function keyOf(providerId: string, targetId: string): string {
  return JSON.stringify([providerId, targetId]);
}

function stateOf(
  roster: AgedRoster,
  target: ReadState | undefined,
  sources: OnCallSources,
  now: Date,
): State {
  const { read_at } = roster;
  const readAt = read_at ?? undefined;
  const error = errorOf(roster, target);
  if (error) {
    const { message } = error;
    const state = error.kind === 'denied' ? 'denied' : 'failed';
    return { state, readAt, message };
  }
  if (!readAt) {
    return { state: 'never' };
  }
  const scheduled = sources.get(roster.provider_id);
  return {
    state:
      !scheduled || isOverdue(readAt, scheduled, now) ? 'stale' : 'current',
    readAt,
  };
}

/** What the reads of its target fail with since it was last read, else what the read of the roster by itself failed with. */
function errorOf(
  { read_at, read_error }: AgedRoster,
  target: ReadState | undefined,
): ReadError | undefined {
  const { failing_since, last_error } = target ?? {};
  if (failing_since && last_error && failing_since >= (read_at ?? '')) {
    return JSON.parse(last_error);
  }
  return read_error ? JSON.parse(read_error) : undefined;
}
