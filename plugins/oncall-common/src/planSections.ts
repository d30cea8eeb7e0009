import { PlanSection } from './api';

/**
 * What an incident plan must say, after the incident management SOP, in the order in which people read it.
 *
 * @public
 */
export const PLAN_SECTIONS: ReadonlyArray<{
  section: PlanSection;
  title: string;
}> = [
  { section: 'team', title: 'Response team' },
  { section: 'roles', title: 'Roles and responsibilities' },
  { section: 'severities', title: 'Severity levels' },
  { section: 'communication', title: 'Communication' },
  { section: 'escalation', title: 'Escalation' },
  { section: 'approvals', title: 'Approvals' },
  { section: 'awsSupport', title: 'Engaging AWS Support' },
  { section: 'externalParties', title: 'Engaging external parties' },
  { section: 'procedures', title: 'Response procedures' },
  { section: 'tools', title: 'Tools and resources' },
  { section: 'evidence', title: 'Evidence preservation' },
  { section: 'postIncident', title: 'Post-incident analysis' },
];
