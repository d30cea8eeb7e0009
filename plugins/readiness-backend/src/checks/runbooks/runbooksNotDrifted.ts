import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyRunbook } from './everyRunbook';
import { RUNBOOK_FACTS } from './RunbookFact';

export const runbooksNotDrifted = defineCheck({
  id: 'runbooks-not-drifted',
  title: 'No runbook has changed since its review',
  failureTitle: 'Runbooks have changed since their review',
  rationale:
    'A review holds for the words that were read. Where the document was changed after it, nobody has looked at what would be done today.',
  remediation:
    'Open the runbook, look at the difference to the reviewed content, and record a review if it is right.',
  source: wellArchitected(
    'OPS07-BP03',
    'Letting runbooks drift out of sync with system changes and automation.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    return everyRunbook(facts, {
      concerns: ({ reviewState }) => reviewState !== 'never',
      noun: 'reviewed runbook',
      lacks: ({ drifted }) => drifted,
      one: 'is as it was reviewed',
      many: 'are as they were reviewed',
      not: 'changed since the review',
    });
  },
});
