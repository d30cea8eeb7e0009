import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasLifecycle } from './hasLifecycle';

CheckTester.run(hasLifecycle, {
  cases: [
    {
      name: 'in production',
      facts: { 'catalog/lifecycle': 'production' },
      outcome: 'pass',
      message: "The lifecycle of the entity is 'production'.",
      evidence: 1,
    },
    { name: 'none', facts: { 'catalog/lifecycle': '' }, outcome: 'fail' },
    { name: 'a blank', facts: { 'catalog/lifecycle': ' ' }, outcome: 'fail' },
  ],
});
