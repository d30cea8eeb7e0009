import { Level } from '@opsready/backstage-plugin-readiness-common';

/** Filters of a scorecard's list and roll-up: values of one filter are alternatives, filters add up. */
export interface ScorecardFilter {
  owner?: string[];
  system?: string[];
  tier?: number[];
  level?: Level[];
  text?: string;
}
