import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { contactsOf } from './ContactFact';

export const incidentRolesAreFilled = defineCheck({
  id: 'incident-roles-are-filled',
  title: 'Every role of an incident has a person',
  failureTitle: 'Roles of an incident have no person',
  rationale:
    'In an incident somebody leads, somebody speaks, somebody knows the system, and somebody outside has to be called. Who that is cannot be found out while it burns.',
  remediation:
    'Add the missing roles to the contacts file that `opsready.io/contacts` names: incident manager, responders, communications lead, subject matter experts, AWS Support, managed security provider, legal counsel and public relations.',
  source: wellArchitected(
    'SEC10-BP01',
    'You have a list of key personnel, their contact information, and the roles they play when responding to a security event.',
  ),
  requiredFacts: ['oncall/contacts'],
  evaluate({ facts }) {
    const found = contactsOf(facts['oncall/contacts']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { missingRoles } = found.contacts;
    return missingRoles.length > 0
      ? fail(
          `Nobody is named for ${named(missingRoles.map(label => ({ label })))}.`,
          missingRoles.map(label => ({ label, value: 'missing' })),
        )
      : pass('Every role has a person.');
  },
});
