import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasTaggingRunbook = defineCheck({
  id: 'has-tagging-runbook',
  title: 'Tagging has a runbook',
  failureTitle: 'Tagging has no runbook',
  rationale:
    'Tags decide who is called, who pays and what is patched. What sets and repairs them is a procedure like any other.',
  remediation:
    'Bind a runbook for tagging: `area: tagging` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `tagging` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline('Regular tag auditing and cleanup processes'),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, { now, area: 'tagging', noun: 'tagging' });
  },
});
