import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { runbooksNotDrifted } from './runbooksNotDrifted';

CheckTester.run(runbooksNotDrifted, {
  cases: [
    {
      name: 'as reviewed',
      facts: runbooks([{}, { reviewState: 'never', drifted: false }]),
      outcome: 'pass',
      message: 'The only reviewed runbook is as it was reviewed.',
    },
    {
      name: 'changed since',
      facts: runbooks([{ drifted: true }]),
      outcome: 'fail',
      message:
        "1 of 1 reviewed runbook is changed since the review: 'Restart'.",
    },
    {
      name: 'never reviewed',
      facts: runbooks([{ reviewState: 'never' }]),
      outcome: 'notApplicable',
    },
  ],
});
