import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasDashboard } from './hasDashboard';

const url = 'https://grafana.parcelwise.example/d/payments';

CheckTester.run(hasDashboard, {
  cases: [
    {
      name: 'a dashboard',
      facts: {
        'catalog/links': [{ title: 'Payments', url, type: 'dashboard' }],
      },
      outcome: 'pass',
      message: "The entity links the dashboard 'Payments'.",
      evidence: 1,
    },
    {
      name: 'another link',
      facts: { 'catalog/links': [{ title: 'Payments', url, type: 'wiki' }] },
      outcome: 'fail',
    },
  ],
});
