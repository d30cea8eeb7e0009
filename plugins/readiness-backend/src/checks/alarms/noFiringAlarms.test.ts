import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { noFiringAlarms } from './noFiringAlarms';

const fact = 'aws-cloudwatch/firing-alarms';

CheckTester.run(noFiringAlarms, {
  cases: [
    {
      name: 'all are quiet',
      facts: { [fact]: { count: 0, total: 4, items: [] } },
      outcome: 'pass',
      message: 'All 4 alarms are quiet.',
    },
    {
      name: 'one fires',
      facts: {
        [fact]: { count: 1, total: 4, items: [{ label: 'checkout-5xx' }] },
      },
      outcome: 'fail',
      message: "1 of 4 alarms fires: 'checkout-5xx'.",
      evidence: 1,
    },
    {
      name: 'no alarms',
      facts: { [fact]: { count: 0, total: 0, items: [] } },
      outcome: 'notApplicable',
    },
  ],
});
