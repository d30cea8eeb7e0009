import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { hasIncidentRunbook } from './hasIncidentRunbook';

CheckTester.run(hasIncidentRunbook, {
  cases: [
    {
      name: 'one among others',
      facts: runbooks([{}, { incident: true }]),
      outcome: 'pass',
      message: 'The entity has 1 runbook for incidents.',
      evidence: 1,
    },
    { name: 'others only', facts: runbooks([{}]), outcome: 'fail' },
    {
      name: 'others only, where a source was not read',
      facts: runbooks([{}], ['Markdown']),
      outcome: 'unknown',
    },
  ],
});
