import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { contacts } from './__testUtils__/files';
import { contactsHaveBackups } from './contactsHaveBackups';

CheckTester.run(contactsHaveBackups, {
  cases: [
    {
      name: 'all',
      facts: contacts(),
      outcome: 'pass',
    },
    {
      name: 'one without',
      facts: contacts({ singlePoints: ['Legal counsel'] }),
      outcome: 'fail',
      message: "There is no backup for 'Legal counsel'.",
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
