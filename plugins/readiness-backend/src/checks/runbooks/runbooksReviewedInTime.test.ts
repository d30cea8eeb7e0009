import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { runbooksReviewedInTime } from './runbooksReviewedInTime';

CheckTester.run(runbooksReviewedInTime, {
  cases: [
    {
      name: 'in time, until the first is due',
      now: '2026-11-01T00:00:00.000Z',
      facts: runbooks([
        { nextDueAt: '2026-12-01T00:00:00.000Z' },
        { nextDueAt: '2026-11-20T00:00:00.000Z' },
      ]),
      outcome: 'pass',
      message: 'All 2 runbooks were reviewed in time.',
      changesAt: '2026-11-20T00:00:00.000Z',
    },
    {
      name: 'never, and due since the collection',
      now: '2026-11-21T00:00:00.000Z',
      facts: runbooks([
        { reviewState: 'never', title: 'Refund' },
        { nextDueAt: '2026-11-20T00:00:00.000Z' },
        {},
      ]),
      outcome: 'fail',
      message: "2 of 3 runbooks are due for review: 'Refund' and 'Restart'.",
      evidence: 2,
    },
    { name: 'none', facts: runbooks([]), outcome: 'notApplicable' },
    { name: 'none read', facts: runbooks([], ['x']), outcome: 'unknown' },
  ],
});
