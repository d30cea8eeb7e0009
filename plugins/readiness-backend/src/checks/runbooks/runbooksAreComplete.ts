import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyRunbook } from './everyRunbook';
import { isRead, RUNBOOK_FACTS } from './RunbookFact';

export const runbooksAreComplete = defineCheck({
  id: 'runbooks-are-complete',
  title: 'Every runbook says what it should',
  failureTitle: 'Runbooks leave out what they should say',
  rationale:
    'A runbook without its outcome, its permissions or what to do when a step fails stops its reader in the middle.',
  remediation:
    'Add the sections that the evidence names, as headings of the document (Outcome, Tools, Permissions, Steps, Error handling, Escalation) or in its front matter. The page of the runbook lists what is missing.',
  source: wellArchitected(
    'OPS07-BP03',
    'The runbooks contain the desired outcome, necessary tools and permissions, and instructions for error handling.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    return everyRunbook(facts, {
      concerns: isRead,
      lacks: ({ missing }) => missing.length > 0,
      one: 'is complete',
      many: 'are complete',
      not: 'incomplete',
      say: ({ missing }) => `lacks ${missing.join(', ')}`,
    });
  },
});
