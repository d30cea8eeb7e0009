import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { alarmsHaveActions } from './alarmsHaveActions';

const fact = 'aws-cloudwatch/alarms-without-actions';

CheckTester.run(alarmsHaveActions, {
  cases: [
    {
      name: 'all have some',
      facts: { [fact]: { count: 0, total: 3, items: [] } },
      outcome: 'pass',
      message: 'All 3 alarms do something when they fire.',
    },
    {
      name: 'two have none',
      facts: {
        [fact]: {
          count: 2,
          total: 3,
          items: [{ label: 'cpu' }, { label: 'memory' }],
        },
      },
      outcome: 'fail',
      message:
        "2 of 3 alarms do not do anything when firing: 'cpu' and 'memory'.",
      evidence: 2,
    },
    {
      name: 'no alarms',
      facts: { [fact]: { count: 0, total: 0, items: [] } },
      outcome: 'notApplicable',
    },
  ],
});
