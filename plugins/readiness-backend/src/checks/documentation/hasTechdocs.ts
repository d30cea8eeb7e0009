import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { truthOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';

export const hasTechdocs = defineCheck({
  id: 'has-techdocs',
  title: 'It has TechDocs',
  failureTitle: 'It has no TechDocs',
  rationale:
    'Documentation beside the code changes in the same review as the code, and is found on the entity page by people who never saw the repository.',
  remediation:
    'Add `mkdocs.yml` and a `docs/` folder to the repository, and the annotation `backstage.io/techdocs-ref: dir:.` to the entity.',
  source: wellArchitected(
    'OPS07-BP03',
    'Runbooks should be published in a central location and updated as the process evolves, as updating runbooks is a key component of a change management process.',
  ),
  requiredFacts: ['catalog/techdocs'],
  evaluate({ facts }) {
    return truthOf(facts['catalog/techdocs'])
      ? pass('The entity has TechDocs.')
      : fail('The entity names no TechDocs.');
  },
});
