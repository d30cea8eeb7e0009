import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyAccount } from './everyAccount';

export const accountsHaveOperationsContact = defineCheck({
  id: 'accounts-have-operations-contact',
  title: 'AWS knows whom to reach about operations',
  failureTitle: 'AWS knows nobody to reach about operations',
  rationale:
    'What AWS has to say about the health of an account goes to the owner of its root user, who may be nobody that operates it.',
  remediation:
    'Set the alternate contact `OPERATIONS` of the accounts in the evidence, in the account settings or with `aws account put-alternate-contact`. A mailbox and a telephone of the team outlast people.',
  source: wellArchitected(
    'OPS07-BP06',
    'You must spend time researching and navigating generic contact systems, increasing the time required to respond when needed.',
  ),
  requiredFacts: ['aws-accounts/without-operations-contact'],
  evaluate({ facts }) {
    return everyAccount(facts['aws-accounts/without-operations-contact'], {
      all: 'has an alternate contact for operations',
      lack: 'without an alternate contact for operations',
    });
  },
});
