import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { plan } from './__testUtils__/files';
import { hasIncidentPlan } from './hasIncidentPlan';

CheckTester.run(hasIncidentPlan, {
  cases: [
    {
      name: 'one',
      facts: plan(),
      outcome: 'pass',
    },
    {
      name: 'an old one that could not be read lately',
      facts: plan({ state: 'stale' }),
      outcome: 'pass',
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
