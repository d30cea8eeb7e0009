import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasReleaseRunbook = defineCheck({
  id: 'has-release-runbook',
  title: 'Releases have a runbook',
  failureTitle: 'Releases have no runbook',
  rationale:
    'A release is the change that happens most often. Whoever makes it, and whoever takes it back, should do it the same way.',
  remediation:
    'Bind a runbook for releases: `area: release` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `release` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline(
    'Automated rollback triggers for failed deployments',
  ),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, { now, area: 'release', noun: 'releases' });
  },
});
