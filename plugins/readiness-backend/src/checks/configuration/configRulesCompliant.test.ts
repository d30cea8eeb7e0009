import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { configRulesCompliant } from './configRulesCompliant';

/** `results` counts what AWS Config says of resources; `silentRules` rules that said nothing of any resource at all. */
const rules = (
  results: number,
  violated: string[],
  silent: string[] = [],
  silentRules = 0,
) => ({
  'aws-config/noncompliant-rules': {
    count: violated.length,
    total: results,
    items: violated.map(label => ({ label })),
  },
  'aws-config/insufficient-data-rules': {
    count: silent.length,
    total: results + silentRules,
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
      name: 'the only rule said nothing of any resource',
      facts: rules(0, [], ['lambda-dlq-check'], 1),
      outcome: 'unknown',
      message: "AWS Config has no result yet for 1 of 1: 'lambda-dlq-check'.",
    },
    {
      name: 'no rule looks at it',
      facts: rules(0, []),
      outcome: 'notApplicable',
    },
  ],
});
