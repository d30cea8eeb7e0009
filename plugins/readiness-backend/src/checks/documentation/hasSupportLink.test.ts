import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasSupportLink } from './hasSupportLink';

const url = 'https://wiki.example.com/payments/support';

CheckTester.run(hasSupportLink, {
  cases: [
    {
      name: 'by type',
      facts: { 'catalog/links': [{ title: 'Vendors', url, type: 'Support' }] },
      outcome: 'pass',
      message: 'The entity says how to get support: Vendors.',
      evidence: 1,
    },
    {
      name: 'by title',
      facts: { 'catalog/links': [{ title: 'Support plan', url, type: '' }] },
      outcome: 'pass',
    },
    {
      name: 'a runbook is no support plan',
      facts: { 'catalog/links': [{ title: 'Runbook', url, type: 'runbook' }] },
      outcome: 'fail',
    },
  ],
});
