import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { linkEvidence, linksAbout } from './CatalogLink';

export const hasSupportLink = defineCheck({
  id: 'has-support-link',
  title: 'How to get support is linked',
  failureTitle: 'How to get support is not linked',
  rationale:
    'When something that the entity relies on is down, somebody must know at once whom to call there and how. During an outage is too late to find out.',
  remediation:
    'Write down for each vendor (AWS included) the support plan, how to open a case and how to escalate; then add a link to `metadata.links` of the entity with `type: support`, or with the word support in its title, for instance `{ url: https://wiki.example.com/payments/support, title: Support plan, type: support }`.',
  source: wellArchitected(
    'OPS07-BP06',
    'Document support plans and how to request support for all service and software vendors.',
  ),
  requiredFacts: ['catalog/links'],
  evaluate({ facts }) {
    const links = linksAbout(facts['catalog/links'], 'support');
    return links.length > 0
      ? pass(
          `The entity says how to get support: ${links.map(({ title, url }) => title || url).join(', ')}.`,
          linkEvidence(links),
        )
      : fail('None of the links of the entity says how to get support.');
  },
});
