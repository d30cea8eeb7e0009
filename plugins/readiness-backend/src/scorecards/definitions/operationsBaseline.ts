import { Scorecard } from '@opsready/backstage-plugin-readiness-common';

const COMPETENCIES = 'https://aws.amazon.com/partners/programs/competencies/';

/**
 * The Operations Management Baseline (COCOM-001) that AWS asks of partners for the cloud operations competency: a runbook
 * for each of eight areas. The areas and their order are AWS's; the risk levels are ours, since AWS gives none.
 */
export const operationsBaseline: Scorecard = {
  id: 'operations-baseline',
  title: 'Operations management baseline (COCOM-001)',
  description:
    'Whether each of the eight operations areas of COCOM-001 has a runbook that is complete and as reviewed. Runbooks that are bound to a system or an owner count for all of their components.',
  filter: { kind: 'Component' },
  sections: [
    {
      id: 'cocom-001-patching',
      title: 'Patching',
      riskLevel: 'High',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-patching-runbook' }],
    },
    {
      id: 'cocom-001-release',
      title: 'Release management',
      riskLevel: 'Medium',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-release-runbook' }],
    },
    {
      id: 'cocom-001-vulnerability',
      title: 'Vulnerability management',
      riskLevel: 'High',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-vulnerability-runbook' }],
    },
    {
      id: 'cocom-001-change',
      title: 'Change request management',
      riskLevel: 'Medium',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-change-runbook' }],
    },
    {
      id: 'cocom-001-lifecycle',
      title: 'Application lifecycle management',
      riskLevel: 'Medium',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-lifecycle-runbook' }],
    },
    {
      id: 'cocom-001-tagging',
      title: 'Tagging strategy',
      riskLevel: 'Low',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-tagging-runbook' }],
    },
    {
      id: 'cocom-001-network',
      title: 'Network management',
      riskLevel: 'Medium',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-network-runbook' }],
    },
    {
      id: 'cocom-001-identity',
      title: 'Identity and access management',
      riskLevel: 'High',
      url: COMPETENCIES,
      checks: [{ checkId: 'has-identity-runbook' }],
    },
  ],
  levels: [
    { id: 'bronze', title: 'Bronze', demands: { minScore: 40 } },
    {
      id: 'silver',
      title: 'Silver',
      demands: { noFailing: ['High'], minScore: 70 },
    },
    {
      id: 'gold',
      title: 'Gold',
      demands: {
        noFailing: ['High', 'Medium', 'Low'],
        minScore: 95,
        everySectionMeasured: true,
      },
    },
  ],
};
