import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyAccount } from './everyAccount';

export const accountsHaveSecurityContact = defineCheck({
  id: 'accounts-have-security-contact',
  title: 'AWS knows whom to reach about security',
  failureTitle: 'AWS knows nobody to reach about security',
  rationale:
    'When AWS finds a leaked key or an abused machine it writes to one address. If nobody reads that one, the account is shut off instead.',
  remediation:
    'Set the alternate contact `SECURITY` of the accounts in the evidence, in the account settings or with `aws account put-alternate-contact`. A mailbox and a telephone of the team outlast people.',
  source: wellArchitected(
    'OPS07-BP06',
    'Enable support for any software and services that your production workload relies on.',
  ),
  requiredFacts: ['aws-accounts/without-security-contact'],
  evaluate({ facts }) {
    return everyAccount(facts['aws-accounts/without-security-contact'], {
      all: 'has an alternate contact for security',
      lack: 'without an alternate contact for security',
    });
  },
});
