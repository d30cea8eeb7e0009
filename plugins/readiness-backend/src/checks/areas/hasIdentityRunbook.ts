import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasIdentityRunbook = defineCheck({
  id: 'has-identity-runbook',
  title: 'Identity and access have a runbook',
  failureTitle: 'Identity and access have no runbook',
  rationale:
    'Access that was given has to be looked through and taken away again, and credentials have to be exchanged without an outage.',
  remediation:
    'Bind a runbook for identity and access: `area: identity` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `identity` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline('Regular access reviews and permission auditing'),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, {
      now,
      area: 'identity',
      noun: 'identity and access',
    });
  },
});
