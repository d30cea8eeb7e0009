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
      facts: plan({
        missing: ['Evidence preservation', 'Post-incident analysis'],
      }),
      outcome: 'fail',
      message:
        "The plan says nothing about 'Evidence preservation' and 'Post-incident analysis'.",
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
