import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyRunbook } from './everyRunbook';
import { RUNBOOK_FACTS } from './RunbookFact';

export const incidentRunbooksNameEscalation = defineCheck({
  id: 'incident-runbooks-name-escalation',
  title: 'Incident runbooks say whom to call next',
  failureTitle: 'Incident runbooks do not say whom to call next',
  rationale:
    'Not every cause is found by the first person who looks. The playbook has to say when to stop looking and who comes next.',
  remediation:
    'Add the headings Escalation (a contact) and Escalation matrix (who is called after how long) to the runbooks in the evidence.',
  source: wellArchitected(
    'OPS07-BP04',
    'Having a communication plan to update stakeholders on the status of the investigation is a key component.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    return everyRunbook(facts, {
      concerns: ({ incident }) => incident,
      noun: 'incident runbook',
      lacks: ({ missing }) =>
        missing.includes('escalation') || missing.includes('escalationMatrix'),
      one: 'names who comes next',
      many: 'name who comes next',
      not: 'without an escalation plan',
    });
  },
});
