import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { RUNBOOK_FACTS } from '../runbooks/RunbookFact';
import { operationsBaseline, runbookOfArea } from './runbookOfArea';

export const hasNetworkRunbook = defineCheck({
  id: 'has-network-runbook',
  title: 'The network has a runbook',
  failureTitle: 'The network has no runbook',
  rationale:
    'A wrong rule in a security group opens or closes everything. Changes there need steps, and a way back, that are known to work.',
  remediation:
    'Bind a runbook for the network: `area: network` in the front matter of a Markdown runbook, or the tag `opsready:area` with the value `network` on a document of Systems Manager. One that is bound to the system or the owner counts for all their components.',
  source: operationsBaseline('Security group rule management and validation'),
  requiredFacts: RUNBOOK_FACTS,
  evaluate({ facts, now }) {
    return runbookOfArea(facts, { now, area: 'network', noun: 'the network' });
  },
});
