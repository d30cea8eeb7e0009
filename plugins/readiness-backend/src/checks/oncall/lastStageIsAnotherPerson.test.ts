import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { lastStageIsAnotherPerson } from './lastStageIsAnotherPerson';

CheckTester.run(lastStageIsAnotherPerson, {
  cases: [
    {
      name: 'somebody else',
      facts: rosters([{}]),
      outcome: 'pass',
    },
    {
      name: 'the same again',
      facts: rosters([{ lastStageOther: false }]),
      outcome: 'fail',
    },
    {
      name: 'one stage',
      facts: rosters([{ stages: 1 }]),
      outcome: 'fail',
    },
    {
      name: 'nobody else in what was read of a roster',
      facts: rosters([
        {
          lastStageOther: false,
          state: 'unknown',
          reason: 'PagerDuty did not answer',
        },
      ]),
      outcome: 'unknown',
    },
    {
      name: 'no roster',
      facts: rosters([]),
      outcome: 'notApplicable',
    },
  ],
});
