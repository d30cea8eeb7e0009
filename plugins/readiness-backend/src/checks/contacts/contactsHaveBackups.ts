import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { contactsOf } from './ContactFact';

export const contactsHaveBackups = defineCheck({
  id: 'contacts-have-backups',
  title: 'Every role has a backup',
  failureTitle: 'Roles hang on one person',
  rationale:
    'People are on leave, asleep or in the air when it happens. A role with one name is a role that is empty some of the time.',
  remediation:
    'Name a `backup` who is somebody else for the roles in the evidence, in the contacts file.',
  source: wellArchitected(
    'SEC10-BP01',
    'Not having an escalation path in place when key personnel are temporarily unavailable or fail to respond during security events.',
  ),
  requiredFacts: ['oncall/contacts'],
  evaluate({ facts }) {
    const found = contactsOf(facts['oncall/contacts']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { singlePoints } = found.contacts;
    return singlePoints.length > 0
      ? fail(
          `There is no backup for ${named(singlePoints.map(label => ({ label })))}.`,
          singlePoints.map(label => ({ label, value: 'no backup' })),
        )
      : pass('Every role that is filled has a backup.');
  },
});
