import { defineCheck, pass } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { planOf } from './ContactFact';

export const hasIncidentPlan = defineCheck({
  id: 'has-incident-plan',
  title: 'An incident plan holds for it',
  failureTitle: 'No incident plan holds for it',
  rationale:
    'Without a plan every incident begins with a discussion about how to handle it.',
  remediation:
    'Write an incident plan as Markdown in a repository, and name it with `opsready.io/incident-plan` on the system, the owning group, or the entity that stands for the organisation.',
  source: wellArchitected(
    'SEC10-BP02',
    'The first document to develop for incident response is the incident response plan.',
  ),
  requiredFacts: ['oncall/plan'],
  evaluate({ facts }) {
    const found = planOf(facts['oncall/plan']);
    return 'verdict' in found
      ? found.verdict
      : pass('An incident plan holds for the entity.');
  },
});
