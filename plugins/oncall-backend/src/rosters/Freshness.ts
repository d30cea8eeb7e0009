import { Freshness as FreshnessState } from '@opsready/backstage-plugin-oncall-common';
import { RosterRow } from '../database/tables';

/** What of a roster says how old it is. */
export type AgedRoster = Pick<
  RosterRow,
  'id' | 'provider_id' | 'target_id' | 'read_at' | 'read_error'
>;

/** Says how old what is known of rosters is. */
export interface Freshness {
  /** By roster id, in one query whatever their number. */
  of(
    rosters: readonly AgedRoster[],
    now: Date,
  ): Promise<Map<string, FreshnessState>>;
}
