import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasOwner } from './hasOwner';

CheckTester.run(hasOwner, {
  cases: [
    {
      name: 'a group of the catalog',
      facts: {
        'catalog/owner': {
          ref: 'group:default/payments',
          exists: true,
          title: 'Payments',
        },
      },
      outcome: 'pass',
      message: 'Payments owns the entity.',
    },
    {
      name: 'a group without title is called by its ref',
      facts: {
        'catalog/owner': { ref: 'group:default/web', exists: true, title: '' },
      },
      outcome: 'pass',
      message: 'group:default/web owns the entity.',
    },
    {
      name: 'no owner',
      facts: { 'catalog/owner': { ref: '', exists: false, title: '' } },
      outcome: 'fail',
      message: 'The entity names no owner.',
      evidence: 0,
    },
    {
      name: 'an owner that does not exist',
      facts: {
        'catalog/owner': {
          ref: 'group:default/phoenix',
          exists: false,
          title: '',
        },
      },
      outcome: 'fail',
      message: /group:default\/phoenix .* does not exist/,
      evidence: 1,
    },
  ],
});
