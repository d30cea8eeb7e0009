import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { ownerHasEnoughMembers } from './ownerHasEnoughMembers';

const owned = (members: number, tier: number) => ({
  'catalog/owner': { ref: 'group:default/data', exists: true, title: 'Data' },
  'catalog/owner-members': members,
  'catalog/tier': tier,
});

CheckTester.run(ownerHasEnoughMembers, {
  cases: [
    {
      name: 'two for tier 2',
      facts: owned(2, 2),
      outcome: 'pass',
      message: 'Data has 2 members; an entity needs 2.',
      evidence: 3,
    },
    {
      name: 'one for tier 2',
      facts: owned(1, 2),
      outcome: 'fail',
      message: 'Data has 1 member; an entity needs 2.',
    },
    { name: 'two without tier', facts: owned(2, 0), outcome: 'pass' },
    { name: 'three for tier 1', facts: owned(3, 1), outcome: 'pass' },
    {
      name: 'two for tier 1',
      facts: owned(2, 1),
      outcome: 'fail',
      message: 'Data has 2 members; a tier 1 entity needs 3.',
    },
    {
      name: 'an owner that does not exist has nobody',
      facts: {
        'catalog/owner': {
          ref: 'group:default/phoenix',
          exists: false,
          title: '',
        },
        'catalog/owner-members': 0,
        'catalog/tier': 3,
      },
      outcome: 'fail',
      message: /no owner in the catalog/,
    },
  ],
});
