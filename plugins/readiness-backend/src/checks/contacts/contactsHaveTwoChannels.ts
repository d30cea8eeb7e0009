import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { wellArchitected } from '../sources';
import { contactsOf } from './ContactFact';

export const contactsHaveTwoChannels = defineCheck({
  id: 'contacts-have-two-channels',
  title: 'Every contact can be reached in two ways',
  failureTitle: 'Contacts can be reached in one way only',
  rationale:
    'The mail system may be what is down, the telephone may be in another room. A second kind of channel is what is left then.',
  remediation:
    'Give each person in the evidence a second channel of another kind in the contacts file: `voice`, `sms`, `email` or `chat`.',
  source: wellArchitected(
    'SEC10-BP01',
    'Define at least two types of contact channels for each contact',
  ),
  requiredFacts: ['oncall/contacts'],
  evaluate({ facts }) {
    const found = contactsOf(facts['oncall/contacts']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { fewChannels } = found.contacts;
    return fewChannels.length > 0
      ? fail(
          `Fewer than two kinds of channel are known for ${named(fewChannels.map(label => ({ label })))}.`,
          fewChannels.map(label => ({ label, value: 'fewer than two' })),
        )
      : pass('Every contact has two kinds of channel or more.');
  },
});
