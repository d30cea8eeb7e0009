import type { Dimension } from '@aws-sdk/client-cloudwatch';
import { loadBalancerDimension } from '../kinds';
import type { ResourceKind } from '../types';
import type { PlacedResource } from './placeResources';

/** What is watched of one kind of resource. */
export interface AlarmTemplate {
  kind: ResourceKind;
  suffix: string;
  namespace: string;
  metric: string;
  threshold: number;
  dimensions(placed: PlacedResource, seed: number): Dimension[];
}

const named =
  (Name: string) =>
  (placed: PlacedResource): Dimension[] => [{ Name, Value: placed.name }];

/** One alarm for each of these kinds, in this order of importance. */
export const alarmTemplates: AlarmTemplate[] = [
  {
    kind: 'alb',
    suffix: '5xx',
    namespace: 'AWS/ApplicationELB',
    metric: 'HTTPCode_Target_5XX_Count',
    threshold: 10,
    dimensions: ({ account, region, name }, seed) => [
      {
        Name: 'LoadBalancer',
        Value: loadBalancerDimension({
          account: account.id,
          region,
          name,
          seed,
        }),
      },
    ],
  },
  {
    kind: 'ecs',
    suffix: 'cpu',
    namespace: 'AWS/ECS',
    metric: 'CPUUtilization',
    threshold: 80,
    dimensions: ({ name }) => [
      { Name: 'ClusterName', Value: 'parcelwise' },
      { Name: 'ServiceName', Value: name },
    ],
  },
  {
    kind: 'function',
    suffix: 'errors',
    namespace: 'AWS/Lambda',
    metric: 'Errors',
    threshold: 5,
    dimensions: named('FunctionName'),
  },
  {
    kind: 'queue',
    suffix: 'oldest-message',
    namespace: 'AWS/SQS',
    metric: 'ApproximateAgeOfOldestMessage',
    threshold: 600,
    dimensions: named('QueueName'),
  },
  {
    kind: 'database',
    suffix: 'storage',
    namespace: 'AWS/RDS',
    metric: 'FreeStorageSpace',
    threshold: 5_000_000_000,
    dimensions: named('DBInstanceIdentifier'),
  },
  {
    kind: 'table',
    suffix: 'throttles',
    namespace: 'AWS/DynamoDB',
    metric: 'ThrottledRequests',
    threshold: 1,
    dimensions: named('TableName'),
  },
];
