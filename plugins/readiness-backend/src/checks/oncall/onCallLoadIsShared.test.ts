import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { onCallLoadIsShared } from './onCallLoadIsShared';

CheckTester.run(onCallLoadIsShared, {
  cases: [
    {
      name: 'nobody over half',
      facts: rosters([{}]),
      outcome: 'pass',
    },
    {
      name: 'two over half',
      facts: rosters([{ overloaded: ['Noor Haddad', 'Luca Rossi'] }]),
      outcome: 'fail',
      message:
        "Payments: 'Noor Haddad' and 'Luca Rossi' are on call more than half of the next 28 days.",
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
