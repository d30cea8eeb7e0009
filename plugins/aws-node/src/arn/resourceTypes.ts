import { Arn } from './parseArn';

/**
 * Types as CloudFormation and Config write them, by service and type in the ARN. All who describe the same resources
 * should use the same words where they can.
 */
const TYPES: Readonly<Record<string, string>> = {
  'apigateway:apis': 'AWS::ApiGatewayV2::Api',
  'apigateway:restapis': 'AWS::ApiGateway::RestApi',
  'autoscaling:autoScalingGroup': 'AWS::AutoScaling::AutoScalingGroup',
  'cloudformation:stack': 'AWS::CloudFormation::Stack',
  'cloudfront:distribution': 'AWS::CloudFront::Distribution',
  'cloudwatch:alarm': 'AWS::CloudWatch::Alarm',
  'codebuild:project': 'AWS::CodeBuild::Project',
  'dynamodb:table': 'AWS::DynamoDB::Table',
  'ec2:image': 'AWS::EC2::Image',
  'ec2:instance': 'AWS::EC2::Instance',
  'ec2:natgateway': 'AWS::EC2::NatGateway',
  'ec2:network-interface': 'AWS::EC2::NetworkInterface',
  'ec2:security-group': 'AWS::EC2::SecurityGroup',
  'ec2:snapshot': 'AWS::EC2::Snapshot',
  'ec2:subnet': 'AWS::EC2::Subnet',
  'ec2:volume': 'AWS::EC2::Volume',
  'ec2:vpc': 'AWS::EC2::VPC',
  'ecr:repository': 'AWS::ECR::Repository',
  'ecs:cluster': 'AWS::ECS::Cluster',
  'ecs:service': 'AWS::ECS::Service',
  'ecs:task-definition': 'AWS::ECS::TaskDefinition',
  'eks:cluster': 'AWS::EKS::Cluster',
  'elasticfilesystem:file-system': 'AWS::EFS::FileSystem',
  'elasticloadbalancing:loadbalancer':
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'elasticloadbalancing:targetgroup':
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  'events:rule': 'AWS::Events::Rule',
  'firehose:deliverystream': 'AWS::KinesisFirehose::DeliveryStream',
  'iam:role': 'AWS::IAM::Role',
  'kinesis:stream': 'AWS::Kinesis::Stream',
  'kms:key': 'AWS::KMS::Key',
  'lambda:function': 'AWS::Lambda::Function',
  'logs:log-group': 'AWS::Logs::LogGroup',
  'rds:cluster': 'AWS::RDS::DBCluster',
  'rds:db': 'AWS::RDS::DBInstance',
  'redshift:cluster': 'AWS::Redshift::Cluster',
  s3: 'AWS::S3::Bucket',
  'secretsmanager:secret': 'AWS::SecretsManager::Secret',
  sns: 'AWS::SNS::Topic',
  sqs: 'AWS::SQS::Queue',
  'states:stateMachine': 'AWS::StepFunctions::StateMachine',
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPES).map(([name, type]) => [type, name]),
);

/**
 * The type of the resource that an ARN names: as CloudFormation writes it (`AWS::EC2::Instance`), else `service:type` as
 * in the ARN, else the service where the ARN has no type.
 *
 * @public
 */
export function resourceTypeOf({ service, resource }: Arn): string {
  const type = /^\/?([a-z0-9-]+)[:/]/i.exec(resource)?.[1];
  const name = type ? `${service}:${type}` : service;
  return Object.hasOwn(TYPES, name) ? TYPES[name] : name;
}

/** How the tagging API's filter names a type, or `undefined` where that is not known. */
export function typeFilterOf(resourceType: string): string | undefined {
  const name = NAMES.get(resourceType);
  if (name !== undefined) {
    return name;
  }
  return resourceType.startsWith('AWS::') ? undefined : resourceType;
}
