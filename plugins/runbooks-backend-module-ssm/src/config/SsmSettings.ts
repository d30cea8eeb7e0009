import { AwsTarget } from '@opsready/backstage-plugin-aws-node';
import { RunbookTarget } from '@opsready/backstage-plugin-runbooks-node';

/** What `opsready.runbooks.aws` says. */
export interface SsmSettings {
  /** Every account and Region that is read. */
  targets: RunbookTarget[];
  claimTargets: AwsTarget[];
  documents: DocumentSettings;
  launch: LaunchSettings;
}

/** Documents beside the accounts' own that are indexed. */
export interface DocumentSettings {
  /** ARNs of documents that other accounts share. */
  shared: string[];
  /** Names of documents that AWS owns. */
  amazonOwned: string[];
}

/** As whom documents are started, and as whom they may act. */
export interface LaunchSettings {
  /** By account; one that is absent can be read and not launched in. */
  accounts: ReadonlyMap<string, LaunchAccount>;
  /** Name of the role that runs in each account of a run over several. Without it no run leaves its account. */
  executionRoleName?: string;
}

export interface LaunchAccount {
  account: string;
  /** ARN of the role that starts, signals and stops. */
  roleArn: string;
  externalId?: string;
  assumedBy?: 'portal' | 'readRole';
  /** ARNs of the roles that documents may act as. */
  automationRoles: string[];
  /** The one of them that is filled in where a document takes its role from a parameter. */
  defaultAutomationRole?: string;
}
