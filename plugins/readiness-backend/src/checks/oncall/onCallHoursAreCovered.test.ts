import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { onCallHoursAreCovered } from './onCallHoursAreCovered';

CheckTester.run(onCallHoursAreCovered, {
  cases: [
    {
      name: 'no gap',
      facts: rosters([{}]),
      outcome: 'pass',
    },
    {
      name: 'a gap',
      facts: rosters([
        {
          state: 'gaps',
          levels: [
            {
              level: 1,
              percent: 99.1,
              gapCount: 1,
              firstGap: {
                from: '2026-12-01T01:00:00.000Z',
                to: '2026-12-01T02:00:00.000Z',
                minutes: 60,
              },
            },
          ],
        },
      ]),
      outcome: 'fail',
      message:
        'Payments: level 1 has 1 gap, the first from 2026-12-01 01:00 UTC to 2026-12-01 02:00 UTC.',
    },
    {
      name: 'a gap on the second level alone',
      facts: rosters([
        {
          state: 'gaps',
          levels: [
            { level: 1, percent: 100, gapCount: 0 },
            {
              level: 2,
              percent: 99.1,
              gapCount: 2,
              firstGap: {
                from: '2026-12-01T01:00:00.000Z',
                to: '2026-12-01T02:00:00.000Z',
                minutes: 60,
              },
            },
          ],
        },
      ]),
      outcome: 'fail',
      message:
        'Payments: level 2 has 2 gaps, the first from 2026-12-01 01:00 UTC to 2026-12-01 02:00 UTC.',
    },
    {
      name: 'a gap in one, nothing known of another',
      facts: rosters([
        { state: 'gaps', levels: [] },
        { state: 'unknown', reason: 'PagerDuty did not answer' },
      ]),
      outcome: 'fail',
      message: 'Payments: it is not covered all the time.',
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
    {
      name: 'no roster, where a provider was not read',
      facts: rosters([], { incompleteSources: ['PagerDuty'] }),
      outcome: 'unknown',
      message:
        "Not every provider of rosters was read: 'PagerDuty'. Its page of data sources says why.",
    },
  ],
});
