import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyRunbook } from './everyRunbook';
import { RUNBOOK_FACTS } from './RunbookFact';

export const runbooksHaveAssumeRole = defineCheck({
  id: 'runbooks-have-assume-role',
  title: 'Every automation runs as a role of its own',
  failureTitle: 'Automations run as whoever starts them',
  rationale:
    'An automation without a role of its own does whatever the one who starts it may do. From a portal, that is the portal itself for everybody, so such a document cannot be run from here.',
  remediation:
    "Give the document `assumeRole: '{{ AutomationAssumeRole }}'` and a parameter of that name, or the ARN of a role; then ask those who run the portal to list the role in `opsready.runbooks.aws.launch`.",
  source: wellArchitected(
    'OPS07-BP03',
    'Clearly document necessary special permissions or tools.',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts }) {
    return everyRunbook(facts, {
      concerns: ({ roleNeeded }) => roleNeeded,
      noun: 'automation',
      lacks: ({ rolePresent }) => !rolePresent,
      one: 'has a role',
      many: 'have a role',
      not: 'without a role',
    });
  },
});
