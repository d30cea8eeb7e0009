import {
  CheckDefinition,
  ScorecardDefinition,
} from '@opsready/backstage-plugin-readiness-common';

const OPS07 =
  'https://docs.aws.amazon.com/wellarchitected/latest/operational-excellence-pillar';

function check(
  id: string,
  title: string,
  failureTitle: string,
  requiredFacts: string[],
): CheckDefinition {
  return {
    id,
    title,
    failureTitle,
    rationale: `${failureTitle}: whoever is called at night meets it first.`,
    remediation: `Read [the guide](${OPS07}/ops_ready_to_support.html) with your team.\n\n1. Find out who decides.\n2. Mend it.\n3. The next cycle confirms it.`,
    source: {
      title: 'OPS07-BP02',
      url: `${OPS07}/ops_ready_to_support_const_orr.html`,
      quote: 'Use operational readiness reviews before you launch a workload.',
    },
    requiredFacts,
    installed: true,
  };
}

export const CHECKS: CheckDefinition[] = [
  check('has-owner', 'Has an owner that exists', 'Nobody owns it', [
    'catalog/owner',
  ]),
  check(
    'findings-are-triaged',
    'Findings are triaged',
    'Findings wait for triage',
    ['aws-security-hub/untriaged-findings'],
  ),
  check(
    'no-critical-findings',
    'No critical findings',
    'Critical findings are open',
    ['aws-security-hub/critical-findings'],
  ),
  check('no-high-findings', 'No high findings', 'High findings are open', [
    'aws-security-hub/high-findings',
  ]),
  check('has-runbook-link', 'Links a runbook', 'No runbook is linked', [
    'catalog/links',
  ]),
  check('has-alarms', 'Has alarms', 'Nothing raises an alarm', [
    'aws-cloudwatch/alarms',
  ]),
  check(
    'alarms-link-runbooks',
    'Alarms link runbooks',
    'Alarms do not say what to do',
    ['aws-cloudwatch/alarms-without-runbook'],
  ),
  check('has-lifecycle', 'Says its lifecycle', 'The lifecycle is not said', [
    'catalog/lifecycle',
  ]),
  check(
    'has-support-link',
    'Says where to get help',
    'Nobody says where help is',
    ['catalog/links'],
  ),
];

function section(
  number: number,
  title: string,
  riskLevel: 'High' | 'Medium' | 'Low',
  checkIds: string[],
): ScorecardDefinition['sections'][number] {
  return {
    id: `ops07-bp0${number}`,
    title: `OPS07-BP0${number} ${title}`,
    riskLevel,
    url: `${OPS07}/ops_ready_to_support_${number}.html`,
    checks: checkIds.map(checkId => ({ checkId, weight: 1 })),
  };
}

export const OPS07_SCORECARD: ScorecardDefinition = {
  id: 'ops07',
  title: 'Ready to support the workload (OPS07)',
  description:
    'Asks of each component what AWS asks of a workload before it goes live.',
  owner: 'group:default/platform',
  sections: [
    section(1, 'Ensure personnel capability', 'High', [
      'has-owner',
      'findings-are-triaged',
    ]),
    section(2, 'Ensure a consistent review of operational readiness', 'High', [
      'no-critical-findings',
      'no-high-findings',
    ]),
    section(3, 'Use runbooks to perform procedures', 'Medium', [
      'has-runbook-link',
    ]),
    section(4, 'Use playbooks to investigate issues', 'Medium', [
      'has-alarms',
      'alarms-link-runbooks',
    ]),
    section(5, 'Make informed decisions to deploy systems and changes', 'Low', [
      'has-lifecycle',
    ]),
    section(6, 'Create support plans for production workloads', 'Low', [
      'has-support-link',
    ]),
  ],
  levels: [
    { id: 'bronze', title: 'Bronze', demands: { minScore: 40 } },
    {
      id: 'silver',
      title: 'Silver',
      demands: { minScore: 70, noFailing: ['High'] },
    },
    {
      id: 'gold',
      title: 'Gold',
      demands: {
        minScore: 90,
        noFailing: ['High', 'Medium'],
        everySectionMeasured: true,
      },
    },
  ],
};
