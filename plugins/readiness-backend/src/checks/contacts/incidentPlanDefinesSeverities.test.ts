import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { plan } from './__testUtils__/files';
import { incidentPlanDefinesSeverities } from './incidentPlanDefinesSeverities';

CheckTester.run(incidentPlanDefinesSeverities, {
  cases: [
    {
      name: 'four',
      facts: plan(),
      outcome: 'pass',
    },
    {
      name: 'one',
      facts: plan({ severities: 1 }),
      outcome: 'fail',
      message: 'The plan defines 1 severity.',
    },
    {
      name: 'no plan',
      facts: plan({ state: 'none' }),
      outcome: 'fail',
      message: 'No incident plan holds for the entity.',
    },
    {
      name: 'a plan that could not be read',
      facts: plan({ state: 'unreadable' }),
      outcome: 'unknown',
    },
  ],
});
