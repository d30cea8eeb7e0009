import { RunbookSection } from './api';

/** What every runbook should say: the template of OPS07-BP03. @public */
export const RUNBOOK_SECTIONS: readonly RunbookSection[] = [
  'id',
  'outcome',
  'tools',
  'permissions',
  'steps',
  'errorHandling',
  'author',
  'owner',
  'lastUpdated',
  'escalation',
];

/** What an incident runbook should say beside that. @public */
export const INCIDENT_SECTIONS: readonly RunbookSection[] = [
  'classification',
  'initialResponse',
  'investigation',
  'escalationMatrix',
];

/** The sections as people read them. @public */
export const SECTION_TITLES: Readonly<Record<RunbookSection, string>> = {
  id: 'Runbook id',
  outcome: 'Desired outcome',
  tools: 'Tools',
  permissions: 'Permissions',
  steps: 'Steps',
  errorHandling: 'Error handling',
  author: 'Author',
  owner: 'Owner',
  lastUpdated: 'Last updated',
  escalation: 'Escalation contact',
  classification: 'Incident classification',
  initialResponse: 'Initial response',
  investigation: 'Investigation',
  escalationMatrix: 'Escalation matrix',
};
