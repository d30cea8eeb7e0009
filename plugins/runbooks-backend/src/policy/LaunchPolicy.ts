import {
  OperationsArea,
  RiskClass,
} from '@opsready/backstage-plugin-runbooks-common';

/** A calendar as config names it. */
export interface CalendarName {
  name: string;
  account?: string;
  region?: string;
}

/** Who has to approve. */
export interface ApprovalDemand {
  count: number;
  /** Entity refs; `owner` among them is the owner of the entity. Absent: everybody with the permission. */
  groups?: readonly string[];
}

/** Which launches a policy is for: all that is given has to match. */
export interface PolicyMatch {
  /** Globs over names of runbooks. */
  runbooks?: readonly string[];
  areas?: readonly OperationsArea[];
  riskClasses?: readonly RiskClass[];
  accounts?: readonly string[];
  environments?: readonly string[];
  executors?: readonly string[];
}

/**
 * One entry of `opsready.runbooks.policies`. What it does not say it does not ask for. Of all that match the strictest
 * holds.
 */
export interface LaunchPolicy {
  id: string;
  match: PolicyMatch;
  /** Nothing runs on AWS unless a policy allows it and none forbids it. What people do is forbidden only. */
  allow?: boolean;
  approvals?: ApprovalDemand;
  /** How long approvals last. */
  approvalValidMs?: number;
  reasonRequired?: boolean;
  ticketRequired?: boolean;
  /** What a ticket looks like as a whole. */
  ticketPattern?: string;
  /** What mutates has to wait until all of these are open. */
  calendars?: readonly CalendarName[];
  /** Whether a document that changed since its review is refused. */
  blockDrifted?: boolean;
  /** False lets parameters name resources that are not the entity's, unless another policy says true. */
  ownResourcesOnly?: boolean;
  /** The risk class of what nobody can tell; and the least that a launch counts as. */
  countsAs?: RiskClass;
}
