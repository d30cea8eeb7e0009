import { Scorecard } from '@opsready/backstage-plugin-readiness-common';

const FRAMEWORK =
  'https://docs.aws.amazon.com/wellarchitected/latest/framework';

/** OPS 7 of the AWS Well-Architected Framework: its titles, risk levels and addresses are AWS's own. */
export const ops07: Scorecard = {
  id: 'ops07',
  title: 'OPS 7: How do you know that you are ready to support a workload?',
  description:
    'Readiness to support a workload, by the six best practices of OPS 7 in the AWS Well-Architected Framework. It judges what can be observed in AWS and in the catalog; what only people can state is not in it.',
  // A component is what a team builds, runs and is called for, and the resources that it claims count for it. Judging
  // resources and APIs as well would count the same finding twice, and ask them for owners' duties that are the component's.
  filter: { kind: 'Component' },
  sections: [
    {
      id: 'ops07-bp01',
      title: 'OPS07-BP01 Ensure personnel capability',
      riskLevel: 'High',
      url: `${FRAMEWORK}/ops_ready_to_support_personnel_capability.html`,
      checks: [
        { checkId: 'has-owner' },
        { checkId: 'owner-has-enough-members' },
        { checkId: 'findings-are-triaged' },
        { checkId: 'has-somebody-on-call' },
        { checkId: 'on-call-hours-are-covered' },
        { checkId: 'on-call-has-enough-people' },
        { checkId: 'on-call-load-is-shared' },
        { checkId: 'on-call-has-backup' },
      ],
    },
    {
      id: 'ops07-bp02',
      title: 'OPS07-BP02 Ensure a consistent review of operational readiness',
      riskLevel: 'High',
      url: `${FRAMEWORK}/ops_ready_to_support_const_orr.html`,
      checks: [
        { checkId: 'no-critical-findings' },
        { checkId: 'no-high-findings' },
        { checkId: 'security-standards-enabled' },
        { checkId: 'config-rules-compliant' },
        { checkId: 'conformance-packs-score' },
        { checkId: 'has-tier' },
      ],
    },
    {
      id: 'ops07-bp03',
      title: 'OPS07-BP03 Use runbooks to perform procedures',
      riskLevel: 'Medium',
      url: `${FRAMEWORK}/ops_ready_to_support_use_runbooks.html`,
      checks: [
        { checkId: 'has-runbook' },
        { checkId: 'runbooks-are-complete' },
        { checkId: 'runbooks-have-owner' },
        { checkId: 'runbooks-reviewed-in-time' },
        { checkId: 'runbooks-not-drifted' },
        { checkId: 'runbooks-succeeded-by-others' },
        { checkId: 'runbooks-have-assume-role' },
        { checkId: 'has-runbook-link' },
        { checkId: 'has-techdocs' },
      ],
    },
    {
      id: 'ops07-bp04',
      title: 'OPS07-BP04 Use playbooks to investigate issues',
      riskLevel: 'Medium',
      url: `${FRAMEWORK}/ops_ready_to_support_use_playbooks.html`,
      checks: [
        { checkId: 'has-incident-runbook' },
        { checkId: 'incident-runbooks-name-escalation' },
        { checkId: 'has-alarms' },
        { checkId: 'alarms-link-runbooks' },
        { checkId: 'alarm-runbooks-exist' },
        { checkId: 'alarms-have-actions' },
        { checkId: 'no-long-firing-alarms' },
      ],
    },
    {
      id: 'ops07-bp05',
      title: 'OPS07-BP05 Make informed decisions to deploy systems and changes',
      riskLevel: 'Low',
      url: `${FRAMEWORK}/ops_ready_to_support_informed_deploy_decisions.html`,
      checks: [
        { checkId: 'no-firing-alarms' },
        { checkId: 'alarms-have-data' },
        { checkId: 'resources-carry-required-tags' },
        { checkId: 'has-lifecycle' },
      ],
    },
    {
      id: 'ops07-bp06',
      title: 'OPS07-BP06 Create support plans for production workloads',
      riskLevel: 'Low',
      url: `${FRAMEWORK}/ops_ready_to_support_enable_support_plans.html`,
      checks: [
        { checkId: 'has-support-link' },
        { checkId: 'owner-has-channels' },
        { checkId: 'accounts-have-support-plan' },
        { checkId: 'accounts-have-operations-contact' },
        { checkId: 'accounts-have-security-contact' },
        { checkId: 'vendors-have-support' },
      ],
    },
  ],
  levels: [
    { id: 'bronze', title: 'Bronze', demands: { minScore: 50 } },
    {
      id: 'silver',
      title: 'Silver',
      demands: { noFailing: ['High'], minScore: 75 },
    },
    {
      id: 'gold',
      title: 'Gold',
      demands: {
        noFailing: ['High', 'Medium'],
        minScore: 90,
        everySectionMeasured: true,
      },
    },
  ],
};
