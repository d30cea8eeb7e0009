import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { runbooksHaveAssumeRole } from './runbooksHaveAssumeRole';

CheckTester.run(runbooksHaveAssumeRole, {
  cases: [
    {
      name: 'a role, and a document that needs none',
      facts: runbooks([{ roleNeeded: true, rolePresent: true }, {}]),
      outcome: 'pass',
      message: 'The only automation has a role.',
    },
    {
      name: 'none',
      facts: runbooks([{ roleNeeded: true }]),
      outcome: 'fail',
      message: "1 of 1 automation is without a role: 'Restart'.",
    },
    { name: 'Markdown only', facts: runbooks([{}]), outcome: 'notApplicable' },
  ],
});
