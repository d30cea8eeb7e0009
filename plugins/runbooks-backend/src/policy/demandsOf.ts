import { LaunchDemands } from '@opsready/backstage-plugin-runbooks-common';
import { Duration } from 'luxon';
import { ApprovalRule, PolicyJudgement } from './judgePolicy';

/** How long approvals last where no policy says so. */
const VALID_MS = 8 * 60 * 60 * 1000;

/** What a judgement asks for, as people see it. */
export function demandsOf(judgement: PolicyJudgement): LaunchDemands {
  const { approvals, ticketPatterns } = judgement;
  return {
    approvals: Math.max(0, ...approvals.map(({ count }) => count)),
    ...(approvals.length > 0 && {
      approverGroups: groupsOf(approvals),
      approvalRules: approvals.map(({ policyId, count, groups }) => ({
        policyId,
        count,
        ...(groups && { groups: [...groups] }),
      })),
      approvalValidFor: Duration.fromMillis(approvalValidMs(judgement))
        .rescale()
        .toISO()!,
    }),
    reasonRequired: judgement.reasonRequired,
    ticketRequired: judgement.ticketRequired,
    ...(ticketPatterns.length > 0 && {
      ticketPattern: bothOf(ticketPatterns),
    }),
  };
}

/** How long the approvals of a launch last. */
export function approvalValidMs(judgement: PolicyJudgement): number {
  return judgement.approvalValidMs ?? VALID_MS;
}

/** Every group that may approve; none where one rule lets everybody. */
export function groupsOf(rules: readonly ApprovalRule[]): string[] {
  return [...new Set(rules.flatMap(({ groups }) => groups ?? []))].sort();
}

function bothOf(patterns: string[]): string {
  const [first, ...rest] = patterns.map(pattern => `(?:${pattern})`);
  return `${rest.map(pattern => `(?=${pattern}$)`).join('')}${first}`;
}
