import type { StandardsSubscription } from '@aws-sdk/client-securityhub';
import type { FindingSnapshots } from './FindingSnapshots';
import type { FindingStore } from './FindingStore';

/** Security Hub of one account and Region. */
export interface SecurityHubState {
  findings: FindingStore;
  snapshots: FindingSnapshots;
  standards: StandardsSubscription[];
  /** Present in the home Region of a finding aggregator only. */
  aggregator?: FindingAggregatorState;
}

export interface FindingAggregatorState {
  arn: string;
  linkedRegions: string[];
}
