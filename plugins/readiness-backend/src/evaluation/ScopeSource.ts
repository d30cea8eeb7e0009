/**
 * What is known about one collector for the targets of a scope. Stored when it changes, so that evaluation and the pages
 * say the same. When the data was last confirmed is not in here: it changes with each cycle, and is read from the targets.
 */
export interface ScopeSource {
  /**
   * - `fresh`: every target was read in the last cycle.
   * - `stale`: a target's last cycle failed or is overdue; facts are younger than their maximum age.
   * - `expired`: at least one fact is older than its maximum age.
   * - `neverRead`: a target was never read.
   * - `notEnabled`: the service is not enabled in a target.
   */
  state: 'fresh' | 'stale' | 'expired' | 'neverRead' | 'notEnabled';
  /** Short names of the facts that are older than their maximum age. */
  expiredFacts?: string[];
  /** Why, naming the target; a whole sentence. */
  reason?: string;
  missingPermission?: string;
}

/** By collector id. */
export type ScopeSources = Record<string, ScopeSource>;
