import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { noCriticalFindings } from './noCriticalFindings';

const bucket = {
  label: 'S3 bucket allows public write',
  resource: 'arn:aws:s3:::parcelwise-carts',
  link: 'https://eu-west-1.console.aws.amazon.com/securityhub/home',
  at: '2026-11-01T08:00:00.000Z',
  detail: 'S3.3',
};

const watched = {
  'aws-security-hub/enabled-standards': [
    { account: '111122223333', region: 'eu-west-1', standards: ['fsbp'] },
  ],
};

CheckTester.run(noCriticalFindings, {
  cases: [
    {
      name: 'no finding, and nobody who would make one',
      facts: {
        'aws-security-hub/critical-findings': { count: 0, total: 0, items: [] },
        'aws-security-hub/enabled-standards': [
          { account: '111122223333', region: 'eu-west-1', standards: [] },
        ],
      },
      outcome: 'unknown',
      message: /nobody has looked/,
    },
    {
      name: 'other findings only',
      facts: {
        ...watched,
        'aws-security-hub/critical-findings': { count: 0, total: 7, items: [] },
      },
      outcome: 'pass',
      message:
        'None of the 7 active findings of Security Hub is critical and open.',
    },
    {
      name: 'one is one too many',
      facts: {
        ...watched,
        'aws-security-hub/critical-findings': {
          count: 1,
          total: 7,
          items: [bucket],
        },
      },
      outcome: 'fail',
      message:
        "Security Hub has 1 open critical finding: 'S3 bucket allows public write'.",
      evidence: 1,
    },
    {
      name: 'more than the fact names',
      facts: {
        ...watched,
        'aws-security-hub/critical-findings': {
          count: 14,
          total: 20,
          items: [bucket, { label: 'Root user has an access key' }],
        },
      },
      outcome: 'fail',
      message: /14 open critical findings: .* and 12 more\.$/,
      evidence: 2,
    },
  ],
});
