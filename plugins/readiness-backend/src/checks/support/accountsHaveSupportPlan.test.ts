import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { accountsHaveSupportPlan } from './accountsHaveSupportPlan';

const accounts = (total: number, ...without: string[]) => ({
  'aws-accounts/without-support-plan': {
    count: without.length,
    total,
    items: without.map(label => ({ label })),
  },
});

CheckTester.run(accountsHaveSupportPlan, {
  cases: [
    {
      name: 'all of two accounts',
      facts: accounts(2),
      outcome: 'pass',
      message: 'Every account of the entity has a support plan.',
    },
    {
      name: 'one of two accounts',
      facts: accounts(2, '444455556666'),
      outcome: 'fail',
      message: "1 account of 2 without a support plan: '444455556666'.",
      evidence: 1,
    },
    { name: 'no account', facts: accounts(0), outcome: 'notApplicable' },
  ],
});
