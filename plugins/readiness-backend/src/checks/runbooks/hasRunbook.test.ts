import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { hasRunbook } from './hasRunbook';

CheckTester.run(hasRunbook, {
  cases: [
    {
      name: 'two',
      facts: runbooks([
        {},
        { place: { account: '1', region: 'r', environment: 'staging' } },
      ]),
      outcome: 'pass',
      message: '2 runbooks are bound to the entity.',
      evidence: 2,
    },
    {
      name: 'none',
      facts: runbooks([]),
      outcome: 'fail',
      message: 'No runbook is bound to the entity.',
    },
    {
      name: 'one that only an annotation claims',
      facts: runbooks([{ claimOnly: true }]),
      outcome: 'fail',
      message:
        "No runbook is bound to the entity: only an annotation claims 'Restart', which gives no right to run it.",
    },
    {
      name: 'none, where sources were not read',
      facts: runbooks([], ['a', 'b', 'c', 'd']),
      outcome: 'unknown',
      message:
        'Not every source of runbooks was read: a, b, c and 1 more. Its page of sources says why.',
    },
  ],
});
