import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasChangeRunbook = defineCheck({
  id: 'has-change-runbook',
  title: 'Change requests have a runbook',
  failureTitle: 'Change requests have no runbook',
  rationale:
    'A change that was asked for, judged and announced surprises nobody. The way there has to be written down to be taken.',
  remediation:
    'Bind a runbook for change requests: `area: change` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `change` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline('Impact assessment and risk evaluation'),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, {
      now,
      area: 'change',
      noun: 'change requests',
    });
  },
});
