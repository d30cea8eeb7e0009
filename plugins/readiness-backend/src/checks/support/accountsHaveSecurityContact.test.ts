import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { accountsHaveSecurityContact } from './accountsHaveSecurityContact';

const accounts = (total: number, ...without: string[]) => ({
  'aws-accounts/without-security-contact': {
    count: without.length,
    total,
    items: without.map(label => ({ label })),
  },
});

CheckTester.run(accountsHaveSecurityContact, {
  cases: [
    {
      name: 'all of two accounts',
      facts: accounts(2),
      outcome: 'pass',
      message:
        'Every account of the entity has an alternate contact for security.',
    },
    {
      name: 'one of two accounts',
      facts: accounts(2, '444455556666'),
      outcome: 'fail',
      message:
        "1 account of 2 without an alternate contact for security: '444455556666'.",
      evidence: 1,
    },
    { name: 'no account', facts: accounts(0), outcome: 'notApplicable' },
  ],
});
