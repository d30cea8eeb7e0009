import { hexId } from './random';
import type { ResourceKind } from './types';

export interface Placement {
  account: string;
  region: string;
  name: string;
  seed: number;
}

/** How AWS's services name resources of one kind. */
export interface KindNaming {
  /** Type in Config and CloudFormation. */
  type: string;
  /** Type in Security Hub's findings. */
  findingType: string;
  arn(at: Placement): string;
  /** Config's resource id. */
  id(at: Placement): string;
}

const byName = ({ name }: Placement) => name;

export const kinds: Record<ResourceKind, KindNaming> = {
  alb: {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    findingType: 'AwsElbv2LoadBalancer',
    arn: at =>
      `arn:aws:elasticloadbalancing:${at.region}:${at.account}:loadbalancer/${loadBalancerDimension(at)}`,
    // Config's id of a load balancer is its ARN.
    id: at => kinds.alb.arn(at),
  },
  bucket: {
    type: 'AWS::S3::Bucket',
    findingType: 'AwsS3Bucket',
    arn: ({ name }) => `arn:aws:s3:::${name}`,
    id: byName,
  },
  database: {
    type: 'AWS::RDS::DBInstance',
    findingType: 'AwsRdsDbInstance',
    arn: at => `arn:aws:rds:${at.region}:${at.account}:db:${at.name}`,
    // Config knows databases by an id that is not in the ARN.
    id: at =>
      `db-${hexId(26, at.seed, 'db', at.account, at.region, at.name).toUpperCase()}`,
  },
  ecs: {
    type: 'AWS::ECS::Service',
    findingType: 'AwsEcsService',
    arn: at =>
      `arn:aws:ecs:${at.region}:${at.account}:service/parcelwise/${at.name}`,
    id: at => kinds.ecs.arn(at),
  },
  function: {
    type: 'AWS::Lambda::Function',
    findingType: 'AwsLambdaFunction',
    arn: at => `arn:aws:lambda:${at.region}:${at.account}:function:${at.name}`,
    id: byName,
  },
  instance: {
    type: 'AWS::EC2::Instance',
    findingType: 'AwsEc2Instance',
    arn: at =>
      `arn:aws:ec2:${at.region}:${at.account}:instance/${instanceId(at)}`,
    id: at => instanceId(at),
  },
  key: {
    type: 'AWS::KMS::Key',
    findingType: 'AwsKmsKey',
    arn: at => `arn:aws:kms:${at.region}:${at.account}:key/${uuid(at)}`,
    id: at => uuid(at),
  },
  logs: {
    type: 'AWS::Logs::LogGroup',
    findingType: 'AwsLogsLogGroup',
    arn: at =>
      `arn:aws:logs:${at.region}:${at.account}:log-group:/parcelwise/${at.name}`,
    id: at => `/parcelwise/${at.name}`,
  },
  queue: {
    type: 'AWS::SQS::Queue',
    findingType: 'AwsSqsQueue',
    arn: at => `arn:aws:sqs:${at.region}:${at.account}:${at.name}`,
    id: at => `https://sqs.${at.region}.amazonaws.com/${at.account}/${at.name}`,
  },
  role: {
    type: 'AWS::IAM::Role',
    findingType: 'AwsIamRole',
    arn: at => `arn:aws:iam::${at.account}:role/${at.name}`,
    id: at =>
      `AROA${hexId(17, at.seed, 'role', at.account, at.name).toUpperCase()}`,
  },
  secret: {
    type: 'AWS::SecretsManager::Secret',
    findingType: 'AwsSecretsManagerSecret',
    arn: at =>
      `arn:aws:secretsmanager:${at.region}:${at.account}:secret:${at.name}-${hexId(6, at.seed, 'secret', at.account, at.region, at.name)}`,
    id: at => kinds.secret.arn(at),
  },
  table: {
    type: 'AWS::DynamoDB::Table',
    findingType: 'AwsDynamoDbTable',
    arn: at => `arn:aws:dynamodb:${at.region}:${at.account}:table/${at.name}`,
    id: byName,
  },
  topic: {
    type: 'AWS::SNS::Topic',
    findingType: 'AwsSnsTopic',
    arn: at => `arn:aws:sns:${at.region}:${at.account}:${at.name}`,
    id: at => kinds.topic.arn(at),
  },
};

/** What CloudWatch calls a load balancer in an alarm's dimension: the tail of its ARN. */
export function loadBalancerDimension(at: Placement): string {
  return `app/${at.name}/${hexId(16, at.seed, 'alb', at.account, at.region, at.name)}`;
}

function instanceId(at: Placement): string {
  return `i-0${hexId(16, at.seed, 'instance', at.account, at.region, at.name)}`;
}

function uuid(at: Placement): string {
  const digits = hexId(32, at.seed, 'key', at.account, at.region, at.name);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
