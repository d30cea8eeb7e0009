import { EntityFacts } from '@opsready/backstage-plugin-readiness-common';
import { ago, DAY, NOW } from './now';

/** What was collected about any of the entities. */
export function factsOf(entityRef: string): EntityFacts {
  return {
    entityRef,
    now: NOW,
    items: [
      {
        id: 'aws-security-hub/critical-findings',
        collectorId: 'aws-security-hub',
        type: 'object',
        description: 'Active critical findings that nobody resolved.',
        value: {
          count: 2,
          total: 14,
          items: [
            {
              label: 'S3 buckets should block public access',
              resource: 'arn:aws:s3:::parcelwise-checkout-exports',
              link: 'https://eu-west-1.console.aws.amazon.com/securityhub/home',
              at: ago(12 * DAY),
            },
          ],
        },
        changedAt: ago(12 * DAY),
        confirmedAt: ago(8),
        expiresAt: ago(-1 * DAY),
      },
      {
        id: 'catalog/lifecycle',
        collectorId: 'catalog',
        type: 'string',
        description: 'The lifecycle that the entity says.',
        value: 'production',
        changedAt: ago(90 * DAY),
        confirmedAt: ago(4),
      },
      {
        id: 'catalog/owner-channels',
        collectorId: 'catalog',
        type: 'list',
        description: 'How the owner can be reached.',
        value: [],
        changedAt: ago(90 * DAY),
        confirmedAt: ago(4),
      },
    ],
    resources: [
      {
        resourceId: 'arn:aws:s3:::parcelwise-checkout-exports',
        type: 'AWS::S3::Bucket',
        account: '111122223333',
        region: 'eu-west-1',
        reason: 'tags',
        annotation: 'opsready.io/aws-tags',
      },
    ],
  };
}
