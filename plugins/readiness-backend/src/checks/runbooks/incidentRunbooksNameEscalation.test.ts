import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { runbooks } from './__testUtils__/runbook';
import { incidentRunbooksNameEscalation } from './incidentRunbooksNameEscalation';

CheckTester.run(incidentRunbooksNameEscalation, {
  cases: [
    {
      name: 'named',
      facts: runbooks([
        { incident: true, missing: ['tools'] },
        { missing: ['escalation'] },
      ]),
      outcome: 'pass',
      message: 'The only incident runbook names who comes next.',
    },
    {
      name: 'no matrix, and no contact',
      facts: runbooks([
        { incident: true, missing: ['escalationMatrix'] },
        { incident: true, missing: ['escalation'] },
      ]),
      outcome: 'fail',
      evidence: 2,
    },
    {
      name: 'no incident runbook',
      facts: runbooks([{}]),
      outcome: 'notApplicable',
    },
  ],
});
