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
      facts: contacts({
        missingRoles: ['Legal counsel', 'Communications lead'],
      }),
      outcome: 'fail',
      message: "Nobody is named for 'Legal counsel' and 'Communications lead'.",
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
