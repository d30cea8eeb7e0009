import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { wellArchitected } from '../sources';
import { linkEvidence, linksAbout } from './CatalogLink';

export const hasRunbookLink = defineCheck({
  id: 'has-runbook-link',
  title: 'A runbook is linked',
  failureTitle: 'No runbook is linked',
  rationale:
    'A runbook helps whoever finds it. The entity page is where people look first, so a link there is its central location.',
  remediation:
    'Add a link to `metadata.links` of the entity with `type: runbook`, or with the word runbook in its title, for instance `{ url: https://runbooks.example.com/payments-api, title: Runbook, type: runbook }`. The address must begin with https:// or http://.',
  source: wellArchitected(
    'OPS07-BP03',
    'List the runbook owner and publish it in a central location.',
  ),
  requiredFacts: ['catalog/links'],
  evaluate({ facts }) {
    const links = linksAbout(facts['catalog/links'], 'runbook');
    return links.length > 0
      ? pass(
          `The entity links ${counted(links.length, 'runbook')}.`,
          linkEvidence(links),
        )
      : fail('None of the links of the entity leads to a runbook.');
  },
});
