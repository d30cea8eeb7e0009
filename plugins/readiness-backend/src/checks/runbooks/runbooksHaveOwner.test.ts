import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { runbooksHaveOwner } from './runbooksHaveOwner';

CheckTester.run(runbooksHaveOwner, {
  cases: [
    {
      name: 'named',
      facts: runbooks([{}]),
      outcome: 'pass',
      message: 'The only runbook names its owner.',
    },
    {
      name: 'not named',
      facts: runbooks([{ owned: false }, { owned: false, title: 'Scale' }]),
      outcome: 'fail',
      message: "2 of 2 runbooks are without an owner: 'Restart' and 'Scale'.",
      evidence: 2,
    },
  ],
});
