import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasRunbookLink } from './hasRunbookLink';

const links = (
  ...all: Array<{ title: string; url: string; type: string }>
) => ({
  'catalog/links': all,
});
const url = 'https://runbooks.example.com/payments-api';

CheckTester.run(hasRunbookLink, {
  cases: [
    {
      name: 'by type',
      facts: links({ title: 'How to', url, type: 'runbook' }),
      outcome: 'pass',
      message: 'The entity links 1 runbook.',
      evidence: 1,
    },
    {
      name: 'by title, whatever its case',
      facts: links(
        { title: 'RUNBOOK failover', url, type: '' },
        { title: 'Runbooks', url: 'http://intranet/runbooks', type: 'wiki' },
      ),
      outcome: 'pass',
      message: 'The entity links 2 runbooks.',
      evidence: 2,
    },
    {
      name: 'other links',
      facts: links({ title: 'Dashboard', url, type: 'dashboard' }),
      outcome: 'fail',
      message: 'None of the links of the entity leads to a runbook.',
    },
    { name: 'no links', facts: links(), outcome: 'fail' },
    {
      name: 'a link that no browser opens',
      facts: links({ title: 'Runbook', url: 'see the wiki', type: 'runbook' }),
      outcome: 'fail',
    },
  ],
});
