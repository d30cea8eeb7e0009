import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { Check, Collector } from '@opsready/backstage-plugin-readiness-node';

/**
 * Everything that was added by code, validated and with config applied, as the plugin runs it.
 */
export interface Definitions {
  collectors: ReadonlyMap<string, Collector>;
  checks: readonly Check[];
  scorecards: readonly Scorecard[];
  /** Milliseconds by full fact id. */
  maxAges: Readonly<Record<string, number>>;
  /** Milliseconds between cycles by collector id; absent for cron and manual schedules. */
  frequencies: ReadonlyMap<string, number>;
  /** Milliseconds that one read may take, by collector id. */
  timeouts: ReadonlyMap<string, number>;
  /** Milliseconds between full reads, by collector id, of those that can read deltas. */
  fullReadEvery: ReadonlyMap<string, number>;
  /** Changes when a check, a scorecard or a maximum age does: what was judged before must be judged again. */
  hash: string;
}
