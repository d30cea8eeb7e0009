import {
  normalizeResourceId,
  parseArn,
} from '@opsready/backstage-plugin-aws-node';

/** What a metric is about. */
export interface MetricSource {
  namespace: string;
  dimensions: Record<string, string>;
}

/** Where the metric lives. */
export interface MetricPlace {
  partition: string;
  region: string;
  account: string;
}

interface ArnPattern {
  namespaces: string[];
  /** ARN after the partition; `{X}` stands for dimension X, `{region}` and `{account}` for the alarm's own. */
  pattern: string;
  /** A dimension that names something inside of it: then the alarm is about that, and not about all around it. */
  unless?: string;
}

const HERE = '{region}:{account}';

/**
 * Which resource a dimension names. A pattern applies where all its dimensions are there; several can.
 * Names of dimensions: the "metrics and dimensions" page of each service. Forms of ARNs: the Service Authorization
 * Reference.
 */
const PATTERNS: ArnPattern[] = [
  of('AWS/ApiGateway', `apigateway:{region}::/apis/{ApiId}`),
  of(
    'AWS/ApplicationELB',
    `elasticloadbalancing:${HERE}:loadbalancer/{LoadBalancer}`,
  ),
  of('AWS/ApplicationELB', `elasticloadbalancing:${HERE}:{TargetGroup}`),
  of('AWS/CloudFront', `cloudfront::{account}:distribution/{DistributionId}`),
  of('AWS/CodeBuild', `codebuild:${HERE}:project/{ProjectName}`),
  of('AWS/DynamoDB', `dynamodb:${HERE}:table/{TableName}`),
  of('AWS/EBS', `ec2:${HERE}:volume/{VolumeId}`),
  of(
    ['AWS/EC2', 'CWAgent', 'System/Linux'],
    `ec2:${HERE}:instance/{InstanceId}`,
  ),
  of(
    ['AWS/ECS', 'ECS/ContainerInsights'],
    `ecs:${HERE}:cluster/{ClusterName}`,
    'ServiceName',
  ),
  of(
    ['AWS/ECS', 'ECS/ContainerInsights'],
    `ecs:${HERE}:service/{ClusterName}/{ServiceName}`,
  ),
  of('AWS/EFS', `elasticfilesystem:${HERE}:file-system/{FileSystemId}`),
  of('AWS/ELB', `elasticloadbalancing:${HERE}:loadbalancer/{LoadBalancerName}`),
  of('AWS/ES', `es:{region}:{ClientId}:domain/{DomainName}`),
  of('AWS/ElastiCache', `elasticache:${HERE}:cluster:{CacheClusterId}`),
  of(
    'AWS/ElastiCache',
    `elasticache:${HERE}:replicationgroup:{ReplicationGroupId}`,
  ),
  of('AWS/Events', `events:${HERE}:rule/{EventBusName}/{RuleName}`),
  of('AWS/Events', `events:${HERE}:rule/{RuleName}`, 'EventBusName'),
  of('AWS/Firehose', `firehose:${HERE}:deliverystream/{DeliveryStreamName}`),
  of(
    'AWS/GatewayELB',
    `elasticloadbalancing:${HERE}:loadbalancer/{LoadBalancer}`,
  ),
  of('AWS/Kinesis', `kinesis:${HERE}:stream/{StreamName}`),
  of('AWS/Lambda', `lambda:${HERE}:function:{FunctionName}`),
  of('AWS/Logs', `logs:${HERE}:log-group:{LogGroupName}`),
  of('AWS/NATGateway', `ec2:${HERE}:natgateway/{NatGatewayId}`),
  of(
    'AWS/NetworkELB',
    `elasticloadbalancing:${HERE}:loadbalancer/{LoadBalancer}`,
  ),
  of('AWS/NetworkELB', `elasticloadbalancing:${HERE}:{TargetGroup}`),
  of('AWS/RDS', `rds:${HERE}:cluster:{DBClusterIdentifier}`),
  of('AWS/RDS', `rds:${HERE}:db:{DBInstanceIdentifier}`),
  of('AWS/Redshift', `redshift:${HERE}:cluster:{ClusterIdentifier}`),
  of('AWS/S3', `s3:::{BucketName}`),
  of('AWS/SNS', `sns:${HERE}:{TopicName}`),
  of('AWS/SQS', `sqs:${HERE}:{QueueName}`),
];

/** ARNs of the resources that the dimensions of a metric name, normalised; a value that is an ARN stands for itself. */
export function dimensionArns(
  { namespace, dimensions }: MetricSource,
  { partition, region, account }: MetricPlace,
): string[] {
  const values: Record<string, string> = { ...dimensions, region, account };
  const arns = Object.values(dimensions).filter(value => parseArn(value));
  for (const { namespaces, pattern, unless } of PATTERNS) {
    if (!namespaces.includes(namespace) || (unless && values[unless])) continue;
    const resource = fill(pattern, values);
    if (resource) arns.push(`arn:${partition}:${resource}`);
  }
  return [...new Set(arns.map(normalizeResourceId))];
}

function fill(pattern: string, values: Record<string, string>) {
  let complete = true;
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    complete &&= Object.hasOwn(values, name) && values[name] !== '';
    return values[name] ?? '';
  });
  return complete ? filled : undefined;
}

function of(
  namespaces: string | string[],
  pattern: string,
  unless?: string,
): ArnPattern {
  return { namespaces: [namespaces].flat(), pattern, unless };
}
