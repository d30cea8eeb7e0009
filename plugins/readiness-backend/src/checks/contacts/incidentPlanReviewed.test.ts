import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { plan } from './__testUtils__/files';
import { incidentPlanReviewed } from './incidentPlanReviewed';

CheckTester.run(incidentPlanReviewed, {
  cases: [
    {
      name: 'in time',
      facts: plan(),
      outcome: 'pass',
    },
    {
      name: 'never',
      facts: plan({ reviewState: 'never' }),
      outcome: 'fail',
      message: 'The plan was never reviewed.',
    },
    {
      name: 'due',
      facts: plan({ reviewState: 'due' }),
      outcome: 'fail',
    },
    {
      name: 'changed',
      facts: plan({ reviewState: 'changed' }),
      outcome: 'fail',
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
