import { LaunchDemands } from '@opsready/backstage-plugin-runbooks-common';
import { CountedRule } from '../approvals/judgeApprovals';
import { ExecutionRow } from '../executions/ExecutionRow';

const NONE: LaunchDemands = {
  approvals: 0,
  reasonRequired: false,
  ticketRequired: false,
};

/** What policy asked for when an execution was stored. */
export function demandsOfRow({
  demands,
}: Pick<ExecutionRow, 'demands'>): LaunchDemands {
  return demands ? JSON.parse(demands) : NONE;
}

/** The rules that its approvals have to meet. */
export function rulesOf(row: Pick<ExecutionRow, 'demands'>): CountedRule[] {
  return demandsOfRow(row).approvalRules ?? [];
}
