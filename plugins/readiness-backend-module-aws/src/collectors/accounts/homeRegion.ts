import { partitionOf } from '@opsready/backstage-plugin-aws-node';

/** Where Support and Account Management answer, for all Regions of a partition. */
const HOMES: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** The Region to ask about an account; the Region itself in partitions that publish none. */
export function homeRegion(region: string): string {
  return HOMES[partitionOf(region)] ?? region;
}
