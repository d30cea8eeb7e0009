import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { counted } from '../items/sentences';
import { numberOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';
import { nameOf, readOwner } from './Owner';

/** With two people one can be away; tier 1 needs a third, so that one away still leaves two. */
const NEEDED = { usual: 2, tierOne: 3 };

export const ownerHasEnoughMembers = defineCheck({
  id: 'owner-has-enough-members',
  title: 'The owner has enough members',
  failureTitle: 'The owner has too few members',
  rationale:
    'One person cannot be on call, on leave and ill at the same time. Two is the least at which somebody is left; a tier 1 entity needs three.',
  remediation:
    'Add people to the owning group: `spec.memberOf` of a User, or `spec.members` of the Group, in your organisation data. If the group cannot grow, give the entity to one that can answer for it (`spec.owner`).',
  source: wellArchitected(
    'OPS07-BP01',
    'Have enough personnel so that you can rotate during on-call and vacations to avoid burnout.',
  ),
  requiredFacts: ['catalog/owner', 'catalog/owner-members', 'catalog/tier'],
  evaluate({ facts }) {
    const owner = readOwner(facts['catalog/owner']);
    const members = numberOf(facts['catalog/owner-members']);
    const tier = numberOf(facts['catalog/tier']);
    const needed = tier === 1 ? NEEDED.tierOne : NEEDED.usual;
    const why = tier === 1 ? 'a tier 1 entity needs' : 'an entity needs';
    if (!owner.exists) {
      return fail(
        `There is no owner in the catalog, and so nobody; ${why} ${counted(needed, 'person', 'people')}.`,
      );
    }
    const evidence = [
      { label: 'Owner', value: owner.ref },
      { label: 'Members', value: members },
      { label: 'Needed', value: needed },
    ];
    const message = `${nameOf(owner)} has ${counted(members, 'member')}; ${why} ${needed}.`;
    return members >= needed
      ? pass(message, evidence)
      : fail(message, evidence);
  },
});
