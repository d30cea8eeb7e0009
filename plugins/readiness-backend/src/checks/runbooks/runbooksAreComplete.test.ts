import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { runbooksAreComplete } from './runbooksAreComplete';

CheckTester.run(runbooksAreComplete, {
  cases: [
    {
      name: 'complete',
      facts: runbooks([{}, {}]),
      outcome: 'pass',
      message: 'All 2 runbooks are complete.',
    },
    {
      name: 'one that lacks something, even where a source was not read',
      facts: runbooks(
        [{}, { title: 'Refund', missing: ['outcome', 'tools'] }],
        ['Markdown'],
      ),
      outcome: 'fail',
      message: "1 of 2 runbooks is incomplete: 'Refund'.",
      evidence: 1,
    },
    {
      name: 'complete as far as was read',
      facts: runbooks([{}], ['Markdown']),
      outcome: 'unknown',
    },
    { name: 'none', facts: runbooks([]), outcome: 'notApplicable' },
    {
      name: 'a link, of which nobody knows what it says',
      facts: runbooks([{ format: 'link', missing: ['outcome'] }]),
      outcome: 'notApplicable',
    },
  ],
});
