import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { onCallHasEnoughPeople } from './onCallHasEnoughPeople';

CheckTester.run(onCallHasEnoughPeople, {
  cases: [
    {
      name: 'three',
      facts: rosters([{}]),
      outcome: 'pass',
    },
    {
      name: 'two',
      facts: rosters([{ people: 2 }]),
      outcome: 'fail',
      message:
        'Payments: 2 people on level 1 in the next 28 days, 3 are needed.',
    },
    {
      name: 'one in each of two rosters',
      facts: rosters([{ people: 1 }, { people: 1, title: 'Staging' }]),
      outcome: 'fail',
      message:
        "Payments: 1 person on level 1 in the next 28 days, 3 are needed. The same kind of thing holds for 'Staging'.",
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
