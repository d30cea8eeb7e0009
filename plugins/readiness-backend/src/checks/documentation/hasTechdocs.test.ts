import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasTechdocs } from './hasTechdocs';

CheckTester.run(hasTechdocs, {
  cases: [
    { name: 'some', facts: { 'catalog/techdocs': true }, outcome: 'pass' },
    {
      name: 'none',
      facts: { 'catalog/techdocs': false },
      outcome: 'fail',
      message: 'The entity names no TechDocs.',
    },
  ],
});
