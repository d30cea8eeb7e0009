import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { ownerHasChannels } from './ownerHasChannels';

CheckTester.run(ownerHasChannels, {
  cases: [
    {
      name: 'two kinds',
      facts: { 'catalog/owner-channels': ['email', 'slack'] },
      outcome: 'pass',
      message: 'The owner can be reached by email, slack.',
      evidence: 2,
    },
    {
      name: 'the same kind twice is one',
      facts: { 'catalog/owner-channels': ['slack', 'slack'] },
      outcome: 'warn',
      message: /by slack only/,
      evidence: 1,
    },
    {
      name: 'none',
      facts: { 'catalog/owner-channels': [] },
      outcome: 'fail',
      message: /names no channel/,
    },
  ],
});
