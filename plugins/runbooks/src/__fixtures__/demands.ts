import { LaunchDemands } from '@opsready/backstage-plugin-runbooks-common';

/** Nothing more is asked for. */
export const NO_DEMANDS: LaunchDemands = {
  approvals: 0,
  reasonRequired: false,
  ticketRequired: false,
};

/** A colleague of the owning team has to agree, and a reason is asked for. */
export const ONE_APPROVAL: LaunchDemands = {
  approvals: 1,
  approverGroups: ['group:default/payments'],
  approvalRules: [
    {
      policyId: 'changes-in-production',
      count: 1,
      groups: ['group:default/payments'],
    },
  ],
  approvalValidFor: 'PT4H',
  reasonRequired: true,
  ticketRequired: false,
};

/** Two rules, a reason and a ticket. */
export const STRICT: LaunchDemands = {
  approvals: 2,
  approverGroups: ['group:default/payments', 'group:default/platform'],
  approvalRules: [
    {
      policyId: 'databases',
      count: 1,
      groups: ['group:default/payments'],
    },
    { policyId: 'destructive', count: 1, groups: ['group:default/platform'] },
  ],
  approvalValidFor: 'PT1H',
  reasonRequired: true,
  ticketRequired: true,
  ticketPattern: '^OPS-[0-9]+$',
};

const BY_RUNBOOK: Record<string, LaunchDemands> = {
  'restart-service': ONE_APPROVAL,
  'fail-over-database': STRICT,
  'collect-diagnostics': { ...NO_DEMANDS, reasonRequired: true },
};

/** What policy asks for before a runbook is launched. */
export function demandsOf(runbookId: string): LaunchDemands {
  return BY_RUNBOOK[runbookId] ?? NO_DEMANDS;
}
