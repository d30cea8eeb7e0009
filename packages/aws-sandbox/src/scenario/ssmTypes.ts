/**
 * An SSM document, in each of its accounts and Regions.
 *
 * @public
 */
export interface SsmDocument {
  name: string;
  type: 'Automation' | 'Command' | 'ChangeCalendar';
  format: 'YAML' | 'JSON' | 'TEXT';
  /** Content of the first version. */
  content: string;
  /** Contents of the versions after the first, oldest first. */
  versions?: string[];
  /** Number of the default version; the latest by default. */
  defaultVersion?: number;
  /** `Amazon` for one that AWS owns: it is there in every account and Region. Else each account owns its own. */
  owner?: 'Amazon';
  displayName?: string;
  targetType?: string;
  tags?: Record<string, string>;
  /** Accounts that have it; all by default. */
  accounts?: string[];
  /** Regions that have it; all of the account by default. */
  regions?: string[];
  /** Accounts that it is shared with, or `all`. */
  sharedWith?: string[];
  /** Age of the first version; 90 days by default. Later versions spread evenly over that time. */
  ageDays?: number;
}

/**
 * What happens when a Command document runs on an instance; the last entry that covers it holds.
 *
 * @public
 */
export interface CommandScript {
  /** Name of the document. */
  document: string;
  /** Every instance where absent. */
  instanceId?: string;
  outcome: 'Success' | 'Failed' | 'TimedOut';
  stdout?: string;
  stderr?: string;
  responseCode?: number;
  durationMs?: number;
  /** How many more times it holds; without end where undefined. */
  remaining?: number;
}

/**
 * What a script step of an Automation document yields.
 *
 * @public
 */
export interface ScriptOutput {
  /** Name of the document. */
  document: string;
  step: string;
  output: Record<string, unknown>;
}
