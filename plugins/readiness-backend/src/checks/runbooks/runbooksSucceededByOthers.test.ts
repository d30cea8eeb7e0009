import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { runbooksSucceededByOthers } from './runbooksSucceededByOthers';

CheckTester.run(runbooksSucceededByOthers, {
  cases: [
    {
      name: 'lately, for 180 days',
      now: '2026-11-01T00:00:00.000Z',
      facts: runbooks([
        { lastSuccessByOtherAt: '2026-10-01T00:00:00.000Z' },
        { runnable: false },
      ]),
      outcome: 'pass',
      message:
        'The only runbook was run with success by someone other than its author.',
      changesAt: '2027-03-30T00:00:00.000Z',
    },
    {
      name: 'only by the author, long ago, and never',
      now: '2026-11-01T00:00:00.000Z',
      facts: runbooks([
        { lastSuccessAt: '2026-10-30T00:00:00.000Z' },
        { lastSuccessByOtherAt: '2026-01-01T00:00:00.000Z' },
        {},
      ]),
      outcome: 'fail',
      message: /^3 of 3 runbooks were not run with success/,
      evidence: 3,
    },
    {
      name: 'nothing that can be run',
      facts: runbooks([{ runnable: false }]),
      outcome: 'notApplicable',
    },
  ],
});
