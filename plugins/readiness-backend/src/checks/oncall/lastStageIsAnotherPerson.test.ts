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
      name: 'no roster',
      facts: rosters([]),
      outcome: 'notApplicable',
    },
  ],
});
