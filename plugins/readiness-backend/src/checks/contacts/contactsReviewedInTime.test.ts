import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { contacts } from './__testUtils__/files';
import { contactsReviewedInTime } from './contactsReviewedInTime';

CheckTester.run(contactsReviewedInTime, {
  cases: [
    {
      name: 'in time',
      facts: contacts(),
      outcome: 'pass',
      message: 'The contacts were reviewed; next on 2026-12-24.',
    },
    {
      name: 'in time, with no date for the next',
      facts: contacts({ nextDueAt: undefined }),
      outcome: 'pass',
    },
    {
      name: 'never',
      facts: contacts({ reviewState: 'never' }),
      outcome: 'fail',
      message: 'The contacts were never reviewed.',
    },
    {
      name: 'before they changed',
      facts: contacts({ reviewState: 'changed' }),
      outcome: 'fail',
    },
    {
      name: 'a date that has passed since the collection',
      facts: contacts({ nextDueAt: '2026-11-20T00:00:00.000Z' }),
      outcome: 'fail',
      message: 'The review of the contacts is due since 2026-11-20.',
    },
    {
      name: 'due without a date',
      facts: contacts({ reviewState: 'due', nextDueAt: undefined }),
      outcome: 'fail',
    },
    {
      name: 'no file',
      facts: contacts({ state: 'none' }),
      outcome: 'fail',
      message: 'No contacts file holds for the entity.',
    },
    {
      name: 'a file that could not be read',
      facts: contacts({ state: 'unreadable' }),
      outcome: 'unknown',
    },
  ],
});
