import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { resourcesCarryRequiredTags } from './resourcesCarryRequiredTags';

const fact = 'aws-tagging/resources-without-required-tags';

CheckTester.run(resourcesCarryRequiredTags, {
  cases: [
    {
      name: 'all carry them',
      facts: { [fact]: { count: 0, total: 12, items: [] } },
      outcome: 'pass',
      message: 'All 12 resources carry the required tags.',
    },
    {
      name: 'one does not',
      facts: {
        [fact]: {
          count: 1,
          total: 12,
          items: [{ label: 'payments-db', detail: 'environment' }],
        },
      },
      outcome: 'fail',
      message: "1 of 12 resources lacks a required tag: 'payments-db'.",
      evidence: 1,
    },
    {
      name: 'no resources',
      facts: { [fact]: { count: 0, total: 0, items: [] } },
      outcome: 'notApplicable',
    },
  ],
});
