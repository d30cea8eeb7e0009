import {
  namesOfResource,
  readResourceParameter,
  resourceParameterValue,
} from './ResourceParameter';
import { RESOURCE_VALUES } from './resourceValues';

const at = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-1:111122223333:${resource}`;

const INSTANCE = at('ec2', 'instance/i-0a1b2c3d4e5f60718');
const MANAGED = at('ssm', 'managed-instance/mi-0a1b2c3d4e5f60718');
const BUCKET = 'arn:aws:s3:::parcelwise-events';
const ROLE = 'arn:aws:iam::111122223333:role/automation/Restart';
const KEY = at('kms', 'key/1234abcd-12ab-34cd-56ef-1234567890ab');
const RESTART = at('lambda', 'function:restart');

/** Parameter type, ARN, and the value that the parameter takes. */
const VALUES: Array<[string, string, string | undefined]> = [
  ['AWS::EC2::Instance::Id', INSTANCE, 'i-0a1b2c3d4e5f60718'],
  ['List<AWS::EC2::Instance::Id>', INSTANCE, 'i-0a1b2c3d4e5f60718'],
  ['AWS::EC2::Instance::Id', MANAGED, 'mi-0a1b2c3d4e5f60718'],
  ['AWS::EC2::Instance::Arn', MANAGED, undefined],
  ['AWS::EC2::SecurityGroup::Id', at('ec2', 'security-group/sg-1'), 'sg-1'],
  ['AWS::EC2::Subnet::Id', at('ec2', 'subnet/subnet-1'), 'subnet-1'],
  ['List<AWS::EC2::Subnet::Id>', at('ec2', 'subnet/subnet-1'), 'subnet-1'],
  ['AWS::EC2::VPC::Id', at('ec2', 'vpc/vpc-1'), 'vpc-1'],
  ['AWS::EC2::Volume::Id', at('ec2', 'volume/vol-1'), 'vol-1'],
  ['AWS::EC2::Image::Id', 'arn:aws:ec2:eu-west-1::image/ami-1', 'ami-1'],
  [
    'AWS::EC2::Snapshot::Id',
    'arn:aws:ec2:eu-west-1::snapshot/snap-1',
    'snap-1',
  ],
  ['AWS::EC2::NatGateway::Id', at('ec2', 'natgateway/nat-1'), 'nat-1'],
  [
    'AWS::EC2::NetworkInterface::Id',
    at('ec2', 'network-interface/eni-1'),
    'eni-1',
  ],
  ['AWS::S3::Bucket::Name', BUCKET, 'parcelwise-events'],
  ['List<AWS::S3::Bucket::Name>', BUCKET, 'parcelwise-events'],
  ['AWS::S3::Bucket::Arn', BUCKET, BUCKET],
  ['AWS::S3::Bucket::Name', `${BUCKET}/key`, undefined],
  ['AWS::IAM::Role::Arn', ROLE, ROLE],
  ['AWS::IAM::Role::Name', ROLE, 'Restart'],
  ['AWS::RDS::DBInstance::Id', at('rds', 'db:payments-db'), 'payments-db'],
  [
    'AWS::RDS::DBInstance::DBInstanceIdentifier',
    at('rds', 'db:payments-db'),
    'payments-db',
  ],
  [
    'AWS::RDS::DBCluster::Identifier',
    at('rds', 'cluster:payments'),
    'payments',
  ],
  ['AWS::RDS::DBInstance::Id', at('rds', 'cluster:payments'), undefined],
  ['AWS::RDS::DBInstance::Engine', at('rds', 'db:payments-db'), undefined],
  ['AWS::Redshift::Cluster::Id', at('redshift', 'cluster:dwh'), 'dwh'],
  ['AWS::EKS::Cluster::Name', at('eks', 'cluster/apps'), 'apps'],
  ['AWS::ECS::Cluster::Name', at('ecs', 'cluster/apps'), 'apps'],
  ['AWS::ECS::Service::Name', at('ecs', 'service/apps/shop'), 'shop'],
  ['AWS::ECS::Service::Name', at('ecs', 'service/shop'), 'shop'],
  ['AWS::ECR::Repository::Name', at('ecr', 'repository/team/app'), 'team/app'],
  [
    'AWS::EFS::FileSystem::Id',
    at('elasticfilesystem', 'file-system/fs-1'),
    'fs-1',
  ],
  ['AWS::DynamoDB::Table::Name', at('dynamodb', 'table/orders'), 'orders'],
  ['AWS::Lambda::Function::Name', RESTART, 'restart'],
  ['AWS::Lambda::Function::Name', `${RESTART}:7`, 'restart'],
  ['AWS::Lambda::Function::Arn', `${RESTART}:$LATEST`, RESTART],
  [
    'AWS::Logs::LogGroup::Name',
    at('logs', 'log-group:/ecs/shop:*'),
    '/ecs/shop',
  ],
  ['AWS::KMS::Key::Id', KEY, '1234abcd-12ab-34cd-56ef-1234567890ab'],
  ['AWS::SNS::Topic::Name', at('sns', 'alerts'), 'alerts'],
  ['AWS::SNS::Topic::Arn', at('sns', 'alerts'), at('sns', 'alerts')],
  ['AWS::SQS::Queue::Name', at('sqs', 'jobs'), 'jobs'],
  ['AWS::SQS::Queue::Url', at('sqs', 'jobs'), undefined],
  ['AWS::Kinesis::Stream::Name', at('kinesis', 'stream/clicks'), 'clicks'],
  [
    'AWS::KinesisFirehose::DeliveryStream::Name',
    at('firehose', 'deliverystream/clicks'),
    'clicks',
  ],
  ['AWS::Events::Rule::Name', at('events', 'rule/nightly'), 'nightly'],
  ['AWS::Events::Rule::Name', at('events', 'rule/bus/nightly'), 'nightly'],
  ['AWS::CodeBuild::Project::Name', at('codebuild', 'project/shop'), 'shop'],
  [
    'AWS::CloudWatch::Alarm::Name',
    at('cloudwatch', 'alarm:shop: 5xx'),
    'shop: 5xx',
  ],
  [
    'AWS::CloudFormation::Stack::Name',
    at('cloudformation', 'stack/shop/0a1b'),
    'shop',
  ],
  [
    'AWS::CloudFront::Distribution::Id',
    'arn:aws:cloudfront::111122223333:distribution/E1',
    'E1',
  ],
  [
    'AWS::AutoScaling::AutoScalingGroup::Name',
    at('autoscaling', 'autoScalingGroup:0a-1b:autoScalingGroupName/shop/web'),
    'shop/web',
  ],
  [
    'AWS::StepFunctions::StateMachine::Name',
    at('states', 'stateMachine:refund'),
    'refund',
  ],
  ['AWS::EC2::KeyPair::KeyName', at('ec2', 'key-pair/key-1'), undefined],
  ['AWS::EC2::Instance::Id', 'i-0a1b2c3d4e5f60718', undefined],
  ['AWS::EC2::Instance::Id', at('rds', 'instance/i-1'), undefined],
];

describe('parameters that take AWS resources', () => {
  it.each(VALUES)('%s names %s as %s', (type, arn, value) => {
    const parameter = readResourceParameter(type);
    expect(parameter).toBeDefined();
    expect(resourceParameterValue(parameter!, arn)).toBe(value);
  });

  it('are tried for every type that has a value', () => {
    const tried = new Set(
      VALUES.flatMap(([type, , value]) =>
        value === undefined ? [] : readResourceParameter(type)!.resourceTypes,
      ),
    );
    expect([...tried].sort()).toEqual(
      RESOURCE_VALUES.map(({ resourceType }) => resourceType).sort(),
    );
  });

  it('say which resources fit', () => {
    expect(readResourceParameter('List<AWS::EC2::Instance::Id>')).toEqual({
      type: 'AWS::EC2::Instance::Id',
      list: true,
      resourceTypes: ['AWS::EC2::Instance', 'ssm:managed-instance'],
    });
    expect(readResourceParameter('AWS::IAM::Role::Arn')).toEqual({
      type: 'AWS::IAM::Role::Arn',
      list: false,
      resourceTypes: ['AWS::IAM::Role'],
    });
  });

  it.each(['AWS::EC2::KeyPair::KeyName', 'AWS::Nobody::Knows::Arn'])(
    'say so where nobody knows how to name the resource: %s',
    type => {
      expect(readResourceParameter(type)).toEqual({
        type,
        list: false,
        resourceTypes: [],
      });
    },
  );

  it.each([
    'String',
    'StringList',
    'AWS::EC2::Instance',
    'List<AWS::EC2::Instance::Id',
    'AWS::EC2::Instance::Id>',
    'List<String>',
    'AWS::EC2::Instance::Id; drop',
    '',
  ])('are no others: %j', type => {
    expect(readResourceParameter(type)).toBeUndefined();
  });
});

describe('the names of a resource', () => {
  it.each<[string, string[]]>([
    [INSTANCE, [INSTANCE, 'i-0a1b2c3d4e5f60718']],
    [`${RESTART}:$LATEST`, [RESTART, 'restart']],
    [at('glue', 'job/nightly'), [at('glue', 'job/nightly')]],
    ['i-1', ['i-1']],
  ])('%s has %j', (arn, names) => {
    expect(namesOfResource(arn)).toEqual(names);
  });
});
