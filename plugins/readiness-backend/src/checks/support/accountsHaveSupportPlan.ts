import { defineCheck } from '@opsready/backstage-plugin-readiness-node';
import { wellArchitected } from '../sources';
import { everyAccount } from './everyAccount';

export const accountsHaveSupportPlan = defineCheck({
  id: 'accounts-have-support-plan',
  title: 'Its AWS accounts have a support plan',
  failureTitle: 'AWS accounts have no support plan',
  rationale:
    'Without a plan AWS takes no technical case, and an outage on its side is a page to refresh.',
  remediation:
    'Buy at least Business support for the accounts in the evidence, or move what is in production to an account that has it. Who pays is often the management account of the organisation.',
  source: wellArchitected(
    'OPS07-BP06',
    'With the appropriate support level, you are able to get a response in the time frame necessary to meet service-level needs.',
  ),
  requiredFacts: ['aws-accounts/without-support-plan'],
  evaluate({ facts }) {
    return everyAccount(facts['aws-accounts/without-support-plan'], {
      all: 'has a support plan',
      lack: 'without a support plan',
    });
  },
});
