import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { hasAlarms } from './hasAlarms';

CheckTester.run(hasAlarms, {
  cases: [
    {
      name: 'one',
      facts: {
        'aws-cloudwatch/alarms': {
          count: 1,
          total: 1,
          items: [{ label: 'payments-5xx' }],
        },
      },
      outcome: 'pass',
      message: 'The entity has 1 CloudWatch alarm.',
      evidence: 1,
    },
    {
      name: 'none',
      facts: { 'aws-cloudwatch/alarms': { count: 0, total: 0, items: [] } },
      outcome: 'fail',
      message: 'The entity has AWS resources, but no CloudWatch alarm.',
    },
  ],
});
