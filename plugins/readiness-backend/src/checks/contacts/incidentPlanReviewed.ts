import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { planOf } from './ContactFact';

const LACKS = {
  never: 'The plan was never reviewed.',
  due: 'The review of the plan is due.',
  changed: 'The plan has changed since its last review.',
} as const;

export const incidentPlanReviewed = defineCheck({
  id: 'incident-plan-reviewed',
  title: 'The incident plan was reviewed in time',
  failureTitle: 'The incident plan is due for review',
  rationale:
    'A plan from before the last reorganisation names teams that are gone, and nobody finds out until it is needed.',
  remediation:
    'Go through the plan with the people it names, and set `review` in its front matter to the day and the reviewer.',
  source: wellArchitected(
    'SEC10-BP02',
    'Regardless of your current state, it’s important to update, iterate, and test your incident response processes regularly.',
  ),
  requiredFacts: ['oncall/plan'],
  evaluate({ facts }) {
    const found = planOf(facts['oncall/plan']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { reviewState } = found.plan;
    return reviewState === 'current'
      ? pass('The plan was reviewed in time.')
      : fail(LACKS[reviewState]);
  },
});
