import {
  defineCheck,
  fail,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { dayOf } from '../items/sentences';
import { wellArchitected } from '../sources';
import { ContactFact, contactsOf } from './ContactFact';

export const contactsReviewedInTime = defineCheck({
  id: 'contacts-reviewed-in-time',
  title: 'The contacts were reviewed in time',
  failureTitle: 'The contacts are due for review',
  rationale:
    'People change teams, numbers and companies. A list that nobody has looked at for a year sends an incident to somebody who left.',
  remediation:
    'Go through the contacts on the On call tab, correct the file where needed, and record the review there, or set `review` in the file.',
  source: wellArchitected(
    'SEC10-BP01',
    'You review this information regularly and update it to reflect personnel changes from an internal and external tools perspective.',
  ),
  requiredFacts: ['oncall/contacts'],
  evaluate({ facts, now }) {
    const found = contactsOf(facts['oncall/contacts']);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { contacts } = found;
    const lack = lackOf(contacts, now);
    return lack
      ? fail(lack)
      : pass(
          contacts.nextDueAt
            ? `The contacts were reviewed; next on ${dayOf(contacts.nextDueAt)}.`
            : 'The contacts were reviewed in time.',
        );
  },
});

/** Judged by the date, not by the state that was collected: it passes between two collections. */
function lackOf(
  { reviewState, nextDueAt }: ContactFact,
  now: Date,
): string | undefined {
  if (reviewState === 'never') {
    return 'The contacts were never reviewed.';
  }
  if (reviewState === 'changed') {
    return 'The contacts have changed since their last review.';
  }
  const isDue = nextDueAt
    ? Date.parse(nextDueAt) <= now.getTime()
    : reviewState === 'due';
  return isDue
    ? `The review of the contacts is due${nextDueAt ? ` since ${dayOf(nextDueAt)}` : ''}.`
    : undefined;
}
