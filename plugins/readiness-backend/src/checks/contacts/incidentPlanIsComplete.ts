import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { planOf } from './ContactFact';

export const incidentPlanIsComplete = defineCheck({
  id: 'incident-plan-is-complete',
  title: 'The incident plan has all of its sections',
  failureTitle: 'The incident plan lacks sections',
  rationale:
    'What a plan leaves out is improvised: who may approve, whom to tell, what to keep as evidence.',
  remediation:
    'Add the sections in the evidence to the plan, each under a heading of that name. The On call tab shows which are missing.',
  source: wellArchitected(
    'SEC10-BP02',
    'Developing thorough and clearly defined incident response processes is key to a successful and scalable incident response program.',
  ),
  requiredFacts: ['oncall/plan'],
  evaluate({ facts }) {
    const found = planOf(facts['oncall/plan']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { missing } = found.plan;
    return missing.length > 0
      ? fail(
          `The plan says nothing about ${named(missing.map(label => ({ label })))}.`,
          missing.map(label => ({ label, value: 'missing' })),
        )
      : pass('The plan has all of its sections.');
  },
});
