import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';
import { planOf } from './ContactFact';

/** With one level everything is as bad as everything else. */
const NEEDED = 2;

export const incidentPlanDefinesSeverities = defineCheck({
  id: 'incident-plan-defines-severities',
  title: 'The incident plan defines severities and response times',
  failureTitle: 'The incident plan defines no severities',
  rationale:
    'Whether to wake people is decided in seconds, by a definition that was written in calm.',
  remediation:
    'List at least two `severities` in the front matter of the plan, each with a definition and `respondWithin`.',
  source: wellArchitected(
    'SEC10-BP02',
    'When a security event occurs, clear steps and workflows can help you to respond in a timely manner.',
  ),
  requiredFacts: ['oncall/plan'],
  evaluate({ facts }) {
    const found = planOf(facts['oncall/plan']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { severities } = found.plan;
    const message = `The plan defines ${counted(severities, 'severity', 'severities')}.`;
    return severities < NEEDED ? fail(message) : pass(message);
  },
});
