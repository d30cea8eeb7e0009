import { matchesGlob } from '@opsready/backstage-plugin-opsready-node';
import {
  OperationsArea,
  RiskClass,
} from '@opsready/backstage-plugin-runbooks-common';
import { CalendarName, LaunchPolicy } from './LaunchPolicy';
import { OWNER } from './readGroups';

/** A launch as policies look at it. */
export interface PolicySubject {
  runbookName: string;
  area?: OperationsArea;
  riskClass: RiskClass;
  executorId: string;
  /** Where it runs; empty where people do it. */
  places: ReadonlyArray<{ account: string; environment?: string }>;
  ownerRef?: string;
  /** Whether it is run at AWS, where nothing runs that no policy allows. */
  actsOnAws: boolean;
}

/** So many approvals by members of these groups; everybody counts where there are none. */
export interface ApprovalRule {
  policyId: string;
  count: number;
  groups?: readonly string[];
}

/** What all policies together say of a launch. */
export interface PolicyJudgement {
  allowed: boolean;
  /** Why not, and what to do. */
  message?: string;
  /** Each of them has to be met. */
  approvals: ApprovalRule[];
  approvalValidMs?: number;
  reasonRequired: boolean;
  ticketRequired: boolean;
  /** A ticket matches each of them. */
  ticketPatterns: string[];
  calendars: CalendarName[];
  blockDrifted: boolean;
  ownResourcesOnly: boolean;
}

/** Judges a launch by every policy that matches in any of its places; the strictest holds. Pure. */
export function judgePolicy(
  policies: readonly LaunchPolicy[],
  subject: PolicySubject,
): PolicyJudgement {
  const perPlace = placesOf(subject).map(place =>
    policies.filter(policy => matches(policy, subject, place)),
  );
  const matching = policies.filter(policy =>
    perPlace.some(list => list.includes(policy)),
  );
  const validMs = matching.flatMap(({ approvalValidMs }) =>
    approvalValidMs === undefined ? [] : [approvalValidMs],
  );
  return {
    ...judgeAllowed(perPlace, subject),
    approvals: matching.flatMap(policy => approvalRule(policy, subject)),
    approvalValidMs: validMs.length > 0 ? Math.min(...validMs) : undefined,
    reasonRequired: matching.some(({ reasonRequired }) => reasonRequired),
    ticketRequired: matching.some(({ ticketRequired }) => ticketRequired),
    ticketPatterns: unique(
      matching.flatMap(({ ticketPattern }) => ticketPattern ?? []),
    ),
    calendars: uniqueCalendars(
      matching.flatMap(({ calendars }) => calendars ?? []),
    ),
    blockDrifted: matching.some(({ blockDrifted }) => blockDrifted),
    ownResourcesOnly: perPlace.some(
      list =>
        list.some(policy => policy.ownResourcesOnly === true) ||
        !list.some(policy => policy.ownResourcesOnly === false),
    ),
  };
}

type SubjectPlace = { account?: string; environment?: string };

/** What people do has no place, and policies that name none match it. */
export function placesOf({ places }: PolicySubject): SubjectPlace[] {
  return places.length > 0 ? [...places] : [{}];
}

/** Whether a policy is for a launch in one of its places. */
export function matches(
  { match }: LaunchPolicy,
  subject: Omit<PolicySubject, 'riskClass'> & { riskClass?: RiskClass },
  { account, environment }: SubjectPlace,
): boolean {
  return (
    (!match.runbooks ||
      match.runbooks.some(glob => matchesGlob(glob, subject.runbookName))) &&
    includes(match.areas, subject.area) &&
    includes(match.riskClasses, subject.riskClass) &&
    includes(match.accounts, account) &&
    includes(match.environments, environment) &&
    includes(match.executors, subject.executorId)
  );
}

function includes<TValue>(
  allowed: readonly TValue[] | undefined,
  value: TValue | undefined,
): boolean {
  return !allowed || (value !== undefined && allowed.includes(value));
}

function judgeAllowed(
  perPlace: LaunchPolicy[][],
  subject: PolicySubject,
): Pick<PolicyJudgement, 'allowed' | 'message'> {
  const places = placesOf(subject);
  for (const [index, policies] of perPlace.entries()) {
    const where = placeText(subject, places[index]);
    const forbidding = policies.find(({ allow }) => allow === false);
    if (forbidding) {
      return {
        allowed: false,
        message: `The policy '${forbidding.id}' forbids to run ${where}.`,
      };
    }
    if (subject.actsOnAws && !policies.some(({ allow }) => allow)) {
      return {
        allowed: false,
        message:
          `No policy allows to run ${where}. An administrator can add one with 'allow: true' under ` +
          'opsready.runbooks.policies.',
      };
    }
  }
  const unmeetable = perPlace
    .flat()
    .find(
      ({ approvals }) =>
        approvals?.groups?.every(group => group === OWNER) && !subject.ownerRef,
    );
  return unmeetable
    ? {
        allowed: false,
        message:
          `The policy '${unmeetable.id}' demands approval by the owner of the entity, and the catalog knows none. ` +
          'Give the entity an owner.',
      }
    : { allowed: true };
}

function placeText(
  { runbookName, riskClass }: PolicySubject,
  { account, environment }: SubjectPlace,
): string {
  const where = account
    ? ` in account ${account}${environment ? ` (${environment})` : ''}`
    : '';
  return `${runbookName} (${riskClass})${where}`;
}

function approvalRule(
  { id, approvals }: LaunchPolicy,
  { ownerRef }: PolicySubject,
): ApprovalRule[] {
  if (!approvals || approvals.count === 0) {
    return [];
  }
  const { count, groups } = approvals;
  const refs = groups?.flatMap(group =>
    group === OWNER ? (ownerRef ?? []) : group,
  );
  return [{ policyId: id, count, groups: refs && [...new Set(refs)] }];
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}

function uniqueCalendars(calendars: CalendarName[]): CalendarName[] {
  const byText = new Map(
    calendars.map(({ name, account, region }) => [
      JSON.stringify([name, account, region]),
      { name, account, region },
    ]),
  );
  return [...byText.values()];
}
