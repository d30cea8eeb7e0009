import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { onCallHasBackup } from './onCallHasBackup';

CheckTester.run(onCallHasBackup, {
  cases: [
    {
      name: 'all the time',
      facts: rosters([{}]),
      outcome: 'pass',
    },
    {
      name: 'one level',
      facts: rosters([{ stages: 1 }]),
      outcome: 'fail',
      message: 'Payments: there is no second level.',
    },
    {
      name: 'half of the time',
      facts: rosters([
        {
          levels: [
            { level: 1, percent: 100, gapCount: 0, backedUpPercent: 50.7 },
          ],
        },
      ]),
      outcome: 'fail',
      message:
        'Payments: somebody else is on a higher level for 50 % of the time only.',
    },
    {
      name: 'a roster that was not read whole',
      facts: rosters([
        { state: 'unknown', reason: 'PagerDuty did not answer' },
      ]),
      outcome: 'unknown',
      message: 'Payments: PagerDuty did not answer.',
    },
    {
      name: 'no roster',
      facts: rosters([]),
      outcome: 'notApplicable',
    },
  ],
});
