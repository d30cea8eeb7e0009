import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { configRulesCompliant } from './configRulesCompliant';

const rules = (total: number, violated: string[], silent: string[] = []) => ({
  'aws-config/noncompliant-rules': {
    count: violated.length,
    total,
    items: violated.map(label => ({ label })),
  },
  'aws-config/insufficient-data-rules': {
    count: silent.length,
    total,
    items: silent.map(label => ({ label })),
  },
});

CheckTester.run(configRulesCompliant, {
  cases: [
    {
      name: 'all comply',
      facts: rules(12, []),
      outcome: 'pass',
      message: 'All 12 results of AWS Config are compliant.',
    },
    {
      name: 'one does not',
      facts: rules(12, ['s3-bucket-versioning-enabled']),
      outcome: 'fail',
      message:
        "1 of 12 results of AWS Config is not compliant: 's3-bucket-versioning-enabled'.",
      evidence: 1,
    },
    {
      name: 'a violation outweighs a missing result',
      facts: rules(12, ['a'], ['b']),
      outcome: 'fail',
    },
    {
      name: 'one has no result',
      facts: rules(12, [], ['lambda-dlq-check']),
      outcome: 'warn',
      message: "AWS Config has no result yet for 1 of 12: 'lambda-dlq-check'.",
      evidence: 1,
    },
    {
      name: 'none has a result',
      facts: rules(1, [], ['lambda-dlq-check']),
      outcome: 'unknown',
    },
    {
      name: 'no rule looks at it',
      facts: rules(0, []),
      outcome: 'notApplicable',
    },
  ],
});
