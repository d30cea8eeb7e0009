import { hexId } from '../random';
import { kinds, type KindNaming, type Placement } from '../kinds';
import type { ExtraResource } from '../types';

/** How AWS names the kinds that components have none of. */
export const extraKinds: Record<
  ExtraResource['kind'],
  Pick<KindNaming, 'type' | 'arn' | 'id'>
> = {
  instance: kinds.instance,
  cluster: {
    type: 'AWS::RDS::DBCluster',
    arn: at => `arn:aws:rds:${at.region}:${at.account}:cluster:${at.name}`,
    id: at =>
      `cluster-${hexId(26, at.seed, 'cluster', at.account, at.name).toUpperCase()}`,
  },
  group: {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    arn: at =>
      `arn:aws:autoscaling:${at.region}:${at.account}:autoScalingGroup:${groupId(at)}:autoScalingGroupName/${at.name}`,
    id: ({ name }) => name,
  },
  snapshot: {
    type: 'AWS::RDS::DBSnapshot',
    arn: at => `arn:aws:rds:${at.region}:${at.account}:snapshot:${at.name}`,
    id: ({ name }) => name,
  },
};

function groupId(at: Placement): string {
  const digits = hexId(32, at.seed, 'group', at.account, at.region, at.name);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}
