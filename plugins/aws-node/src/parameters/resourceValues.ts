/** How a parameter names a resource of one type. */
export interface ResourceValue {
  resourceType: string;
  /** The last word of the parameter's type: `Id` of `AWS::EC2::Instance::Id`. The ARN goes without saying. */
  properties: readonly string[];
  /** The value is the group in what the ARN says about the resource, after the account. */
  pattern: RegExp;
}

const afterType = (type: string) => new RegExp(`^${type}[:/](.+)$`);

const value = (
  resourceType: string,
  pattern: RegExp | string,
  ...properties: string[]
): ResourceValue => ({
  resourceType,
  properties,
  pattern: typeof pattern === 'string' ? afterType(pattern) : pattern,
});

/**
 * The values that AWS's own APIs take for a resource, as far as its ARN tells them. What it does not tell is left out: the
 * name of a security group or of a key pair, the URL of a queue.
 */
export const RESOURCE_VALUES: readonly ResourceValue[] = [
  value(
    'AWS::AutoScaling::AutoScalingGroup',
    /autoScalingGroupName\/(.+)$/,
    'Name',
  ),
  value('AWS::CloudFormation::Stack', /^stack\/([^/]+)/, 'Name'),
  value('AWS::CloudFront::Distribution', 'distribution', 'Id'),
  value('AWS::CloudWatch::Alarm', 'alarm', 'Name'),
  value('AWS::CodeBuild::Project', 'project', 'Name'),
  value('AWS::DynamoDB::Table', 'table', 'Name', 'TableName'),
  value('AWS::EC2::Image', 'image', 'Id'),
  value('AWS::EC2::Instance', 'instance', 'Id'),
  value('AWS::EC2::NatGateway', 'natgateway', 'Id'),
  value('AWS::EC2::NetworkInterface', 'network-interface', 'Id'),
  value('AWS::EC2::SecurityGroup', 'security-group', 'Id'),
  value('AWS::EC2::Snapshot', 'snapshot', 'Id'),
  value('AWS::EC2::Subnet', 'subnet', 'Id'),
  value('AWS::EC2::Volume', 'volume', 'Id'),
  value('AWS::EC2::VPC', 'vpc', 'Id'),
  value('AWS::ECR::Repository', 'repository', 'Name'),
  value('AWS::ECS::Cluster', 'cluster', 'Name'),
  value('AWS::ECS::Service', /^service\/(?:[^/]+\/)?([^/]+)$/, 'Name'),
  value('AWS::EFS::FileSystem', 'file-system', 'Id'),
  value('AWS::EKS::Cluster', 'cluster', 'Name'),
  value('AWS::Events::Rule', /^rule\/(?:[^/]+\/)?([^/]+)$/, 'Name'),
  value('AWS::IAM::Role', /^role\/(?:.+\/)?([^/]+)$/, 'Name', 'RoleName'),
  value('AWS::Kinesis::Stream', 'stream', 'Name'),
  value('AWS::KinesisFirehose::DeliveryStream', 'deliverystream', 'Name'),
  value('AWS::KMS::Key', 'key', 'Id', 'KeyId'),
  value('AWS::Lambda::Function', /^function:([^:]+)/, 'Name', 'FunctionName'),
  value('AWS::Logs::LogGroup', 'log-group', 'Name', 'LogGroupName'),
  value(
    'AWS::RDS::DBCluster',
    'cluster',
    'Id',
    'Identifier',
    'DBClusterIdentifier',
  ),
  value(
    'AWS::RDS::DBInstance',
    'db',
    'Id',
    'Identifier',
    'DBInstanceIdentifier',
  ),
  value(
    'AWS::Redshift::Cluster',
    'cluster',
    'Id',
    'Identifier',
    'ClusterIdentifier',
  ),
  value('AWS::S3::Bucket', /^([^/]+)$/, 'Name', 'BucketName'),
  value('AWS::SNS::Topic', /^([^:/]+)$/, 'Name'),
  value('AWS::SQS::Queue', /^([^:/]+)$/, 'Name'),
  value('AWS::StepFunctions::StateMachine', 'stateMachine', 'Name'),
  // Machines outside of EC2 that Systems Manager takes for instances.
  value('ssm:managed-instance', 'managed-instance', 'Id'),
];
