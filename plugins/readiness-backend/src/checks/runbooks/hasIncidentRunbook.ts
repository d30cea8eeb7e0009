import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';
import {
  notAllRead,
  RUNBOOK_FACTS,
  runbookEvidence,
  runbooksOf,
} from './RunbookFact';

export const hasIncidentRunbook = defineCheck({
  id: 'has-incident-runbook',
  title: 'It has a runbook for incidents',
  failureTitle: 'It has no runbook for incidents',
  rationale:
    'An incident begins with questions: how bad is it, what first, where to look, whom to call. A playbook has the answers before anyone asks.',
  remediation:
    'Write a runbook with `kind: incident` in its front matter and the sections Classification, Initial response, Investigation and Escalation matrix, and put it where the annotation `opsready.io/runbooks` points to.',
  source: wellArchitected(
    'OPS07-BP04',
    'Your organization has playbooks for common incidents.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    const runbooks = runbooksOf(facts).filter(({ incident }) => incident);
    if (runbooks.length > 0) {
      return pass(
        `The entity has ${counted(runbooks.length, 'runbook')} for incidents.`,
        runbookEvidence(runbooks),
      );
    }
    return (
      notAllRead(facts) ??
      fail('None of the runbooks of the entity is for incidents.')
    );
  },
});
