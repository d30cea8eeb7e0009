import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { escalatesInStages } from './escalatesInStages';

CheckTester.run(escalatesInStages, {
  cases: [
    {
      name: 'two',
      facts: rosters([{}]),
      outcome: 'pass',
    },
    {
      name: 'one',
      facts: rosters([{ stages: 1 }]),
      outcome: 'fail',
      message: 'Payments: only one stage reaches anybody.',
    },
    {
      name: 'none',
      facts: rosters([{ stages: 0 }]),
      outcome: 'fail',
      message: 'Payments: no stage reaches anybody.',
    },
    {
      name: 'no roster',
      facts: rosters([]),
      outcome: 'notApplicable',
    },
  ],
});
