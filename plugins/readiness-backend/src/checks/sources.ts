import { Check } from '@opsready/backstage-plugin-readiness-node';

const FRAMEWORK =
  'https://docs.aws.amazon.com/wellarchitected/latest/framework';

const PAGES = {
  'OPS07-BP01': 'ops_ready_to_support_personnel_capability',
  'OPS07-BP02': 'ops_ready_to_support_const_orr',
  'OPS07-BP03': 'ops_ready_to_support_use_runbooks',
  'OPS07-BP04': 'ops_ready_to_support_use_playbooks',
  'OPS07-BP05': 'ops_ready_to_support_informed_deploy_decisions',
  'OPS07-BP06': 'ops_ready_to_support_enable_support_plans',
  'OPS10-BP04': 'ops_event_response_define_escalation_paths',
  'SEC10-BP01': 'sec_incident_response_identify_personnel',
  'SEC10-BP02': 'sec_incident_response_develop_management_plans',
} as const;

/** A sentence of the AWS Well-Architected Framework, word for word. */
export function wellArchitected(
  title: keyof typeof PAGES,
  quote: string,
): Check['source'] {
  return { title, url: `${FRAMEWORK}/${PAGES[title]}.html`, quote };
}
