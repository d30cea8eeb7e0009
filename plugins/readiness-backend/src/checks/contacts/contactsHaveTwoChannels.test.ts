import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { contacts } from './__testUtils__/files';
import { contactsHaveTwoChannels } from './contactsHaveTwoChannels';

CheckTester.run(contactsHaveTwoChannels, {
  cases: [
    {
      name: 'all',
      facts: contacts(),
      outcome: 'pass',
    },
    {
      name: 'one with one',
      facts: contacts({ fewChannels: ['Mara Lindqvist'] }),
      outcome: 'fail',
      message:
        "Fewer than two kinds of channel are known for 'Mara Lindqvist'.",
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
