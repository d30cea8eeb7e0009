import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { alarmsLinkRunbooks } from './alarmsLinkRunbooks';

const fact = 'aws-cloudwatch/alarms-without-runbook';

CheckTester.run(alarmsLinkRunbooks, {
  cases: [
    {
      name: 'all link one',
      facts: { [fact]: { count: 0, total: 4, items: [] } },
      outcome: 'pass',
      message: 'All 4 alarms link their runbook.',
    },
    {
      name: 'the only one links one',
      facts: { [fact]: { count: 0, total: 1, items: [] } },
      outcome: 'pass',
      message: 'The only alarm links its runbook.',
    },
    {
      name: 'one of two does not',
      facts: {
        [fact]: { count: 1, total: 2, items: [{ label: 'tracker-5xx' }] },
      },
      outcome: 'fail',
      message: "1 of 2 alarms does not link a runbook: 'tracker-5xx'.",
      evidence: 1,
    },
    {
      name: 'no alarms',
      facts: { [fact]: { count: 0, total: 0, items: [] } },
      outcome: 'notApplicable',
      message: /no CloudWatch alarm/,
    },
  ],
});
