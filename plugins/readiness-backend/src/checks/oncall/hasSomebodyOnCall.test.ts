import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { rosters } from './__testUtils__/roster';
import { hasSomebodyOnCall } from './hasSomebodyOnCall';

CheckTester.run(hasSomebodyOnCall, {
  cases: [
    {
      name: 'somebody in each',
      facts: rosters([{}, { title: 'Staging', environment: 'staging' }]),
      outcome: 'pass',
      message: 'Somebody is on call in every roster of the entity.',
    },
    {
      name: 'nobody in one of two',
      facts: rosters([
        {},
        { title: 'Staging', environment: 'staging', onCallNow: [] },
      ]),
      outcome: 'fail',
      message: 'Staging (staging): nobody is on call now.',
    },
    {
      name: 'no roster at all',
      facts: rosters([]),
      outcome: 'fail',
      message: 'No roster serves the entity.',
    },
    {
      name: 'an annotation that names nothing',
      facts: rosters([], { unmatched: ['pagerduty:PGONE99'] }),
      outcome: 'fail',
      message:
        "No roster serves the entity: 'pagerduty:PGONE99' is not in effect. Its tab On call says why.",
    },
    {
      name: 'no roster, where a provider was not read',
      facts: rosters([], { incompleteSources: ['PagerDuty'] }),
      outcome: 'unknown',
      message:
        "Not every provider of rosters was read: 'PagerDuty'. Its page of data sources says why.",
    },
    {
      name: 'somebody now, although the weeks to come are unknown',
      facts: rosters([
        { state: 'unknown', reason: 'PagerDuty did not answer' },
      ]),
      outcome: 'pass',
    },
    {
      name: 'nobody in what was not read whole',
      facts: rosters([
        { state: 'unknown', reason: 'PagerDuty did not answer', onCallNow: [] },
      ]),
      outcome: 'unknown',
    },
  ],
});
