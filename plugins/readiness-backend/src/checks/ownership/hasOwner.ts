import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { nameOf, readOwner } from './Owner';

/** An owner that the catalog does not know answers no page. */
export const hasOwner = defineCheck({
  id: 'has-owner',
  title: 'Somebody owns it',
  failureTitle: 'Nobody owns it',
  rationale:
    'Alarms, findings and retirements need somebody who feels meant. Without an owner in the catalog each of them goes to nobody.',
  remediation:
    'Set `spec.owner` in the `catalog-info.yaml` of the entity to a group that exists in the catalog, for instance `owner: group:default/payments`. If the named group was renamed or closed, name its successor; if it is new, add it to the catalog first.',
  source: wellArchitected(
    'OPS07-BP01',
    'Have a mechanism to validate that you have the appropriate number of trained personnel to support the workload.',
  ),
  requiredFacts: ['catalog/owner'],
  evaluate({ facts }) {
    const owner = readOwner(facts['catalog/owner']);
    if (owner.ref === '') {
      return fail('The entity names no owner.');
    }
    const evidence = [{ label: 'Owner', value: owner.ref }];
    return owner.exists
      ? pass(`${nameOf(owner)} owns the entity.`, evidence)
      : fail(
          `The entity names ${owner.ref} as its owner, which does not exist in the catalog.`,
          evidence,
        );
  },
});
