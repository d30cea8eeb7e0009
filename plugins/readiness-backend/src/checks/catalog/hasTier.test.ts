import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasTier } from './hasTier';

CheckTester.run(hasTier, {
  cases: [
    {
      name: 'the highest tier',
      facts: { 'catalog/tier': 1 },
      outcome: 'pass',
      message: 'The entity is of tier 1.',
      evidence: 1,
    },
    { name: 'a low tier', facts: { 'catalog/tier': 4 }, outcome: 'pass' },
    {
      name: 'none',
      facts: { 'catalog/tier': 0 },
      outcome: 'fail',
      message: 'The entity has no tier.',
    },
    { name: 'half a tier', facts: { 'catalog/tier': 1.5 }, outcome: 'fail' },
  ],
});
