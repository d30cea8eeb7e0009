import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { plan } from './__testUtils__/files';
import { incidentPlanIsComplete } from './incidentPlanIsComplete';

CheckTester.run(incidentPlanIsComplete, {
  cases: [
    {
      name: 'all',
      facts: plan(),
      outcome: 'pass',
    },
    {
      name: 'two missing',
      facts: plan({ missing: ['evidence', 'postIncident'] }),
      outcome: 'fail',
      message: "The plan says nothing about 'evidence' and 'post incident'.",
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
