import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { noHighFindings } from './noHighFindings';

const watched = {
  'aws-security-hub/enabled-standards': [
    { account: '111122223333', region: 'eu-west-1', standards: ['fsbp'] },
  ],
};

const open = (...labels: string[]) => ({
  ...watched,
  'aws-security-hub/high-findings': {
    count: labels.length,
    total: 9,
    items: labels.map(label => ({ label })),
  },
});

CheckTester.run(noHighFindings, {
  cases: [
    {
      name: 'no finding, and nobody who would make one',
      facts: {
        'aws-security-hub/high-findings': { count: 0, total: 0, items: [] },
        'aws-security-hub/enabled-standards': [
          { account: '111122223333', region: 'eu-west-1', standards: [] },
        ],
      },
      outcome: 'unknown',
      message: /nobody has looked/,
    },
    { name: 'none', facts: open(), outcome: 'pass', evidence: 0 },
    {
      name: 'one',
      facts: open('EC2.8'),
      outcome: 'warn',
      message: "Security Hub has 1 open high finding: 'EC2.8'.",
    },
    { name: 'three', facts: open('a', 'b', 'c'), outcome: 'warn', evidence: 3 },
    {
      name: 'four',
      facts: open('a', 'b', 'c', 'd'),
      outcome: 'fail',
      message:
        "Security Hub has 4 open high findings: 'a', 'b', 'c' and 1 more.",
    },
    {
      name: 'four of the same control',
      facts: open('a', 'a', 'a', 'a'),
      outcome: 'fail',
      message: "Security Hub has 4 open high findings: 'a'.",
    },
  ],
});
