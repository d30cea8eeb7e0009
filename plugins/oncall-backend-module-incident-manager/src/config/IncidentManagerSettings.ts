import { AwsTarget } from '@opsready/backstage-plugin-aws-node';

/** What `opsready.oncall.incidentManager` says. */
export interface IncidentManagerSettings {
  /** Every account and Region that is read. */
  targets: AwsTarget[];
  /** As whom it is paged and declared, by account. Without it neither is possible. */
  acting?: ReadonlyMap<string, ActingRole>;
  /** Domains of the mail addresses that the catalog knows people by; any where absent. */
  emailDomains?: string[];
  responsePlans: NamedPlan[];
}

/** The role that acts in an account; another one than the role that reads. */
export interface ActingRole {
  /** ARN. */
  roleArn: string;
  externalId?: string;
  assumedBy?: 'portal' | 'readRole';
}

/** A response plan that config names for a roster. */
export interface NamedPlan {
  /** Alias. */
  roster: string;
  /** ARN. */
  responsePlan: string;
  /** 12 digits, of the plan. */
  account: string;
}
