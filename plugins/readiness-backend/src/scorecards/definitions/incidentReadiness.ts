import { Scorecard } from '@opsready/backstage-plugin-readiness-common';

const FRAMEWORK =
  'https://docs.aws.amazon.com/wellarchitected/latest/framework';

/**
 * Incident management and planning, in the three parts of the standard operating procedure for AWS workloads: people, plans,
 * pipelines. Risk levels are those that AWS gives the best practices behind them.
 */
export const incidentReadiness: Scorecard = {
  id: 'incident-readiness',
  title: 'Incident management and planning',
  description:
    'Whether people, plans and pipelines are ready for an incident: key personnel and external resources, the incident plan, and the security of pipelines. What needs attestations or pipelines is listed as not measured yet.',
  filter: { kind: 'Component' },
  sections: [
    {
      id: 'key-personnel',
      title: 'Identify key personnel and external resources',
      riskLevel: 'High',
      url: `${FRAMEWORK}/sec_incident_response_identify_personnel.html`,
      checks: [
        { checkId: 'incident-roles-are-filled' },
        { checkId: 'contacts-have-backups' },
        { checkId: 'contacts-have-two-channels' },
        { checkId: 'contacts-reviewed-in-time' },
        { checkId: 'vendors-have-support' },
        { checkId: 'accounts-have-security-contact' },
        { checkId: 'has-somebody-on-call' },
        { checkId: 'on-call-hours-are-covered' },
        { checkId: 'escalates-in-stages' },
        { checkId: 'last-stage-is-another-person' },
      ],
      notMeasuredYet: [
        'Tabletop exercises confirm that the right people are included.',
        'People know the part that they play, outside of engineering too.',
      ],
    },
    {
      id: 'incident-plans',
      title: 'Develop incident management plans',
      riskLevel: 'High',
      url: `${FRAMEWORK}/sec_incident_response_develop_management_plans.html`,
      checks: [
        { checkId: 'has-incident-plan' },
        { checkId: 'incident-plan-is-complete' },
        { checkId: 'incident-plan-defines-severities' },
        { checkId: 'incident-plan-reviewed' },
        { checkId: 'has-incident-runbook' },
      ],
      notMeasuredYet: [
        'The plan agrees with what regulators and customers demand.',
        'Everybody whom the plan names was trained on it.',
        'Lessons of past incidents went into the plan.',
      ],
    },
    {
      id: 'pipeline-security',
      title: 'Assess the security of pipelines regularly',
      riskLevel: 'Medium',
      url: `${FRAMEWORK}/sec_appsec_regularly_assess_security_properties_of_pipelines.html`,
      checks: [],
      notMeasuredYet: [
        'Pipelines run with least privilege, by roles instead of long-lived keys.',
        'Activities of pipelines are logged and watched.',
        'Code and artifacts are scanned and signed.',
        'Whoever manages a pipeline is not whoever uses it.',
        'Access to pipelines in an emergency is provided for, and exercised.',
      ],
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
      demands: { noFailing: ['High', 'Medium', 'Low'], minScore: 95 },
    },
  ],
};
