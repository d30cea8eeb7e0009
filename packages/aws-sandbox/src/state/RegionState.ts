import { AlarmStore } from './AlarmStore';
import { emptyCommands, type CommandState } from './commands';
import type { ConfigState } from './ConfigState';
import type { IncidentManagerState } from './incidentManager';
import { Lives } from './lives';
import { ResourceStore } from './ResourceStore';
import type { SecurityHubState } from './SecurityHubState';
import { DocumentStore, type StoredExecution } from './ssm';

/** What one account holds in one Region. */
export interface RegionState {
  account: string;
  region: string;
  resources: ResourceStore;
  /** What changes about the resources while the sandbox runs. */
  lives: Lives;
  alarms: AlarmStore;
  config: ConfigState;
  /** The account's own SSM documents; those of Amazon are the world's. */
  documents: DocumentStore;
  /** Executions of Automation documents by id, oldest first. */
  executions: Map<string, StoredExecution>;
  commands: CommandState;
  /** Change calendars that are open or closed whatever their events say, by name. */
  forcedCalendars: Map<string, boolean>;
  /** Absent where Security Hub is not enabled. */
  securityHub?: SecurityHubState;
  /** Absent where nobody has set up Incident Manager. */
  incidentManager?: IncidentManagerState;
}

export function emptyRegion(account: string, region: string): RegionState {
  return {
    account,
    region,
    resources: new ResourceStore(),
    lives: new Lives(region),
    alarms: new AlarmStore(),
    config: { rules: new Map(), conformancePacks: [] },
    documents: new DocumentStore(),
    executions: new Map(),
    commands: emptyCommands(),
    forcedCalendars: new Map(),
  };
}
