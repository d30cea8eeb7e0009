import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { contacts } from './__testUtils__/files';
import { incidentRolesAreFilled } from './incidentRolesAreFilled';

CheckTester.run(incidentRolesAreFilled, {
  cases: [
    {
      name: 'all',
      facts: contacts(),
      outcome: 'pass',
    },
    {
      name: 'two missing',
      facts: contacts({ missingRoles: ['legal', 'communicationsLead'] }),
      outcome: 'fail',
      message: "Nobody is named for 'legal' and 'communications lead'.",
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
