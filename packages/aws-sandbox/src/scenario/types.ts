import type { AlternateContact, SupportPlan } from './accountTypes';
import type { IncidentManagerSetup } from './oncallTypes';
import type { CommandScript, ScriptOutput, SsmDocument } from './ssmTypes';

export type * from './accountTypes';
export type * from './oncallTypes';
export type * from './ssmTypes';

/**
 * Everything that the generator makes a world from: data, no logic.
 *
 * @public
 */
export interface Scenario {
  accounts: ScenarioAccount[];
  components: ScenarioComponent[];
  /** The kinds of resources that a component has in staging, too. */
  stagingKinds: ResourceKind[];
  controls: SecurityControl[];
  rules: RuleTemplate[];
  conformancePacks: Array<{ name: string; rules: string[] }>;
  /** Findings beside those of the controls, where the odd ones are. */
  extraFindings: ExtraFinding[];
  /** Resources beside those of the components; none where absent. */
  extraResources?: ExtraResource[];
  /** What Command documents do; where nothing is said they succeed. */
  commandScripts?: CommandScript[];
  /** What script steps of Automation documents yield; an empty object where nothing is said. */
  scriptOutputs?: ScriptOutput[];
  /** SSM documents; none where absent. */
  documents?: SsmDocument[];
  /** Where Incident Manager is set up, and what it holds; nowhere where absent. */
  incidentManagers?: IncidentManagerSetup[];
}

/**
 * An account of the scenario with its Regions.
 *
 * @public
 */
export interface ScenarioAccount {
  /** Twelve digits. */
  id: string;
  name: string;
  users: ScenarioUser[];
  roles: ScenarioRole[];
  environment: Environment;
  /** Prefix of names that must be unique in all of AWS, such as buckets. */
  globalPrefix: string;
  regions: string[];
  securityHub: {
    regions: string[];
    /** Home and linked Regions of a finding aggregator. */
    aggregator?: { home: string; linked: string[] };
  };
  /** None where absent, and Support answers that it is not subscribed to. */
  supportPlan?: SupportPlan;
  /** None where absent. */
  alternateContacts?: AlternateContact[];
}

/**
 * What an account is for.
 *
 * @public
 */
export type Environment = 'production' | 'staging';

/**
 * Kinds of resources that components run on.
 *
 * @public
 */
export type ResourceKind =
  | 'alb'
  | 'bucket'
  | 'database'
  | 'ecs'
  | 'function'
  | 'instance'
  | 'key'
  | 'logs'
  | 'queue'
  | 'role'
  | 'secret'
  | 'table'
  | 'topic';

/**
 * A resource that no finding, alarm or Config result is about: more machines of a component, and kinds
 * that runbooks work on.
 *
 * @public
 */
export interface ExtraResource {
  kind: 'instance' | 'cluster' | 'group' | 'snapshot';
  name: string;
  /** The component whose tags it carries. */
  component: string;
  account: string;
  region: string;
}

/**
 * How bad a failing control is.
 *
 * @public
 */
export type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';

/**
 * A service of the company: what it runs on, and its story.
 *
 * @public
 */
export interface ScenarioComponent {
  name: string;
  team?: string;
  /** Importance to the business, 1 the highest; those of tier 1 have composite alarms and alarms in staging. */
  tier?: 1 | 2 | 3;
  /** Kinds in production; staging has those of `stagingKinds`. */
  kinds: ResourceKind[];
  /** Regions in production. */
  regions: string[];
  inStaging: boolean;
  /** Names that differ from the component's own, by kind, in production. */
  names?: Partial<Record<ResourceKind, string>>;
  /** False for resources that carry no tag. */
  tagged?: boolean;
  findings?: FindingStory;
  alarms?: AlarmStory;
  /** How many evaluations in production are NON_COMPLIANT; by default a few, by chance. */
  nonCompliant?: number;
}

/**
 * What sets a component's findings in production apart from the rest.
 *
 * @public
 */
export interface FindingStory {
  /** How many of each severity fail; a severity that is not named fails by chance. */
  failing?: Partial<Record<Severity, number>>;
  /** Age of the failing ones; by default 1 to 25 days. */
  ageDays?: [number, number];
  /** How many of the failing ones, worst first, somebody suppressed. */
  suppressed?: number;
}

/**
 * What sets a component's alarms apart from the rest.
 *
 * @public
 */
export interface AlarmStory {
  runbook?: 'description' | 'tag' | 'none';
  /** State of the first alarm, and for how many days. */
  state?: { value: 'ALARM' | 'INSUFFICIENT_DATA'; days: number };
  actions?: boolean;
  /** Whether an alarm watches the component's logs, too. */
  watchesLogs?: boolean;
}

/**
 * A control of Security Hub that is checked for each resource of some kinds.
 *
 * @public
 */
export interface SecurityControl {
  id: string;
  title: string;
  severity: Severity;
  kinds: ResourceKind[];
}

/**
 * One finding that no control of a resource yields.
 *
 * @public
 */
export interface ExtraFinding {
  /** Part of its id; unique in the scenario. */
  key: string;
  account: string;
  region: string;
  /** Product ARN's last part (`aws/guardduty`) and its name. */
  product: { id: string; name: string; company: string };
  title: string;
  severity: Severity;
  /** A component's resource of a kind, or anything that a product may name. */
  about:
    | { component: string; kind: ResourceKind }
    | { type: string; id: string; tags?: Record<string, string> };
  ageDays: number;
  /** Absent where the product states none. */
  compliance?: 'PASSED' | 'WARNING' | 'FAILED' | 'NOT_AVAILABLE';
  /** Control that a Security Hub finding belongs to. */
  controlId?: string;
  workflow?: 'NEW' | 'NOTIFIED' | 'RESOLVED' | 'SUPPRESSED';
  archived?: boolean;
}

/**
 * A managed rule of AWS Config.
 *
 * @public
 */
export interface RuleTemplate {
  name: string;
  /** AWS's identifier of the managed rule. */
  identifier: string;
  description: string;
  kinds: ResourceKind[];
  /** Whether it looks at tags: then what has none never complies. */
  aboutTags?: boolean;
}

/**
 * An IAM user with a key for its requests.
 *
 * @public
 */
export interface ScenarioUser {
  name: string;
  accessKeyId: string;
  /** IAM action patterns (`securityhub:Get*`). */
  allow: string[];
  /** Names of the roles of its account that it may pass to a service; any where absent and `iam:PassRole` is allowed. */
  mayPass?: string[];
}

/**
 * An IAM role.
 *
 * @public
 */
export interface ScenarioRole {
  name: string;
  /** Accounts whose identities may assume it. */
  trustedAccounts: string[];
  /** Those of the trusted accounts' identities that may (`user/backstage`, `role/opsready-read`); all of them where absent. */
  trustedPrincipals?: string[];
  /** AWS services that may act as it (`ssm.amazonaws.com`). */
  trustedServices?: string[];
  /** Whether who assumes it may put tags on the session (`sts:TagSession`). */
  takesSessionTags?: boolean;
  /** Asked for by AssumeRole where it is set. */
  externalId?: string;
  /** Whether AssumeRoleWithWebIdentity may be used. */
  trustsWebIdentity?: boolean;
  /** IAM action patterns. */
  allow: string[];
  /** Names of the roles of its account that it may pass to a service; any where absent and `iam:PassRole` is allowed. */
  mayPass?: string[];
}
