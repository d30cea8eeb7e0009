import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { numberOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';

export const hasTier = defineCheck({
  id: 'has-tier',
  title: 'Its tier is known',
  failureTitle: 'Its tier is not known',
  rationale:
    'How fast an event has to be answered, and how many people must be able to, follows from how much the business depends on the entity.',
  remediation:
    "Add the annotation `opsready.io/tier` to the entity: `'1'` where the business stops without it, `'2'` where it suffers, `'3'` for all else. The value is a number in quotes.",
  source: wellArchitected(
    'OPS07-BP02',
    'An ORR checklist is composed of architectural recommendations, operational process, event management, and release quality.',
  ),
  requiredFacts: ['catalog/tier'],
  evaluate({ facts }) {
    const tier = numberOf(facts['catalog/tier']);
    return Number.isInteger(tier) && tier >= 1
      ? pass(`The entity is of tier ${tier}.`, [{ label: 'Tier', value: tier }])
      : fail('The entity has no tier.');
  },
});
