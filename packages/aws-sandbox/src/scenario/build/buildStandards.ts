import type { StandardsSubscription } from '@aws-sdk/client-securityhub';

const standards = [
  'standards/aws-foundational-security-best-practices/v/1.0.0',
  'standards/cis-aws-foundations-benchmark/v/3.0.0',
];

/** The standards that Security Hub checks in an account and Region. */
export function buildStandards(
  account: string,
  region: string,
): StandardsSubscription[] {
  return standards.map(id => ({
    StandardsArn: `arn:aws:securityhub:${region}::${id}`,
    StandardsSubscriptionArn: `arn:aws:securityhub:${region}:${account}:subscription/${id.replace('standards/', '')}`,
    StandardsInput: {},
    StandardsStatus: 'READY',
    StandardsControlsUpdatable: 'READY_FOR_UPDATES',
  }));
}
