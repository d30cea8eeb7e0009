/** So many approvals by members of these groups; everybody counts where there are none. */
export interface CountedRule {
  count: number;
  groups?: readonly string[];
}

/** Somebody who approved, with the groups that they were in. */
export interface Approver {
  approverRef: string;
  groups: readonly string[];
}

/** How far the approvals of a launch have come. */
export interface ApprovalProgress {
  complete: boolean;
  /** Approvals that are asked for, of different people. */
  required: number;
  /** As many less as are missing for the rule that is missing most. */
  given: number;
}

/** Whether a member of these groups may approve by a rule. */
export function mayApprove(
  { groups }: CountedRule,
  memberOf: readonly string[],
): boolean {
  return !groups || groups.some(group => memberOf.includes(group));
}

/** Judges approvals: each rule is met by so many different people, who count once whatever roles they have. Pure. */
export function judgeApprovals(
  rules: readonly CountedRule[],
  approvers: readonly Approver[],
): ApprovalProgress {
  const required = Math.max(0, ...rules.map(({ count }) => count));
  const missing = rules.map(
    rule => rule.count - peopleOf(rule, approvers).size,
  );
  const mostMissing = Math.max(0, ...missing);
  return {
    complete: mostMissing === 0,
    required,
    given: required - mostMissing,
  };
}

function peopleOf(
  rule: CountedRule,
  approvers: readonly Approver[],
): ReadonlySet<string> {
  return new Set(
    approvers
      .filter(({ groups }) => mayApprove(rule, groups))
      .map(({ approverRef }) => approverRef),
  );
}
