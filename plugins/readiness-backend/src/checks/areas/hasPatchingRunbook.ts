import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasPatchingRunbook = defineCheck({
  id: 'has-patching-runbook',
  title: 'Patching has a runbook',
  failureTitle: 'Patching has no runbook',
  rationale:
    'Patches come every month, and each time somebody has to know in which order, in which window and how to go back.',
  remediation:
    'Bind a runbook for patching: `area: patching` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `patching` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline(
    'Execute patches using Systems Manager Patch Manager',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, { now, area: 'patching', noun: 'patching' });
  },
});
