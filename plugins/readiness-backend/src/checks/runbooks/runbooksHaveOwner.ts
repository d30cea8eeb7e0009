import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyRunbook } from './everyRunbook';
import { isRead, RUNBOOK_FACTS } from './RunbookFact';

export const runbooksHaveOwner = defineCheck({
  id: 'runbooks-have-owner',
  title: 'Every runbook names its owner',
  failureTitle: 'Runbooks name no owner',
  rationale:
    'Somebody has to keep a runbook right, and somebody has to be asked when it is not. Where nobody is named, nobody does.',
  remediation:
    'Add `owner` to the front matter of the document, a heading Owner to the description of a document of Systems Manager, or its tag `owner`.',
  source: wellArchitected('OPS07-BP03', 'List the runbook owner'),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    return everyRunbook(facts, {
      concerns: isRead,
      lacks: ({ owned }) => !owned,
      one: 'names its owner',
      many: 'name their owner',
      not: 'without an owner',
    });
  },
});
