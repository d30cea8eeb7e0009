import { AlarmStore } from './AlarmStore';
import type { ConfigState } from './ConfigState';
import { ResourceStore } from './ResourceStore';
import type { SecurityHubState } from './SecurityHubState';

/** What one account holds in one Region. */
export interface RegionState {
  account: string;
  region: string;
  resources: ResourceStore;
  alarms: AlarmStore;
  config: ConfigState;
  /** Absent where Security Hub is not enabled. */
  securityHub?: SecurityHubState;
}

export function emptyRegion(account: string, region: string): RegionState {
  return {
    account,
    region,
    resources: new ResourceStore(),
    alarms: new AlarmStore(),
    config: { rules: new Map(), conformancePacks: [] },
  };
}
