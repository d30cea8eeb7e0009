import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasLifecycleRunbook = defineCheck({
  id: 'has-lifecycle-runbook',
  title: 'The application lifecycle has a runbook',
  failureTitle: 'The application lifecycle has no runbook',
  rationale:
    'Starting, scaling, restarting and retiring an application are routine until the one who always did it is away.',
  remediation:
    'Bind a runbook for the application lifecycle: `area: lifecycle` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `lifecycle` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline(
    'Graceful application shutdown and retirement procedures',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, {
      now,
      area: 'lifecycle',
      noun: 'the application lifecycle',
    });
  },
});
