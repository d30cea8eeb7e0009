import { dimensionArns } from './dimensionArns';

const place = {
  partition: 'aws',
  region: 'eu-west-1',
  account: '111122223333',
};
const HERE = 'eu-west-1:111122223333';

describe('resources in the dimensions of a metric', () => {
  it.each([
    [
      'AWS/Lambda',
      { FunctionName: 'pay', Resource: 'pay:live' },
      `lambda:${HERE}:function:pay`,
    ],
    ['AWS/EC2', { InstanceId: 'i-0abc' }, `ec2:${HERE}:instance/i-0abc`],
    [
      'CWAgent',
      { InstanceId: 'i-0abc', path: '/' },
      `ec2:${HERE}:instance/i-0abc`,
    ],
    ['AWS/RDS', { DBInstanceIdentifier: 'orders' }, `rds:${HERE}:db:orders`],
    [
      'AWS/RDS',
      { DBClusterIdentifier: 'orders' },
      `rds:${HERE}:cluster:orders`,
    ],
    ['AWS/SQS', { QueueName: 'jobs' }, `sqs:${HERE}:jobs`],
    ['AWS/SNS', { TopicName: 'news' }, `sns:${HERE}:news`],
    [
      'AWS/DynamoDB',
      { TableName: 'carts', Operation: 'Query' },
      `dynamodb:${HERE}:table/carts`,
    ],
    [
      'AWS/ApplicationELB',
      { LoadBalancer: 'app/shop/50dc' },
      `elasticloadbalancing:${HERE}:loadbalancer/app/shop/50dc`,
    ],
    [
      'AWS/NetworkELB',
      { LoadBalancer: 'net/shop/50dc' },
      `elasticloadbalancing:${HERE}:loadbalancer/net/shop/50dc`,
    ],
    [
      'AWS/S3',
      { BucketName: 'events', StorageType: 'AllStorageTypes' },
      's3:::events',
    ],
    ['AWS/Kinesis', { StreamName: 'clicks' }, `kinesis:${HERE}:stream/clicks`],
    [
      'AWS/ES',
      { DomainName: 'logs', ClientId: '111122223333' },
      `es:${HERE}:domain/logs`,
    ],
    [
      'AWS/CloudFront',
      { DistributionId: 'E1', Region: 'Global' },
      'cloudfront::111122223333:distribution/E1',
    ],
    [
      'AWS/Logs',
      { LogGroupName: '/aws/lambda/pay' },
      `logs:${HERE}:log-group:/aws/lambda/pay`,
    ],
  ])('%s %j', (namespace, dimensions, expected) => {
    expect(
      dimensionArns({ namespace, dimensions: dimensions as {} }, place),
    ).toEqual([`arn:aws:${expected}`]);
  });

  it('takes a value that is an ARN, whatever the namespace', () => {
    const arn = `arn:aws:states:${HERE}:stateMachine:nightly`;
    expect(
      dimensionArns(
        { namespace: 'AWS/States', dimensions: { StateMachineArn: arn } },
        place,
      ),
    ).toEqual([arn]);
  });

  it('names the cluster of ECS only where no service in it is meant', () => {
    const source = {
      namespace: 'AWS/ECS',
      dimensions: { ClusterName: 'main', ServiceName: 'cart' },
    };
    expect(dimensionArns(source, place)).toEqual([
      `arn:aws:ecs:${HERE}:service/main/cart`,
    ]);
    expect(
      dimensionArns(
        { namespace: 'AWS/ECS', dimensions: { ClusterName: 'main' } },
        place,
      ),
    ).toEqual([`arn:aws:ecs:${HERE}:cluster/main`]);
  });

  it('names load balancer and target group', () => {
    expect(
      dimensionArns(
        {
          namespace: 'AWS/ApplicationELB',
          dimensions: {
            LoadBalancer: 'app/shop/1',
            TargetGroup: 'targetgroup/cart/2',
          },
        },
        place,
      ),
    ).toEqual([
      `arn:aws:elasticloadbalancing:${HERE}:loadbalancer/app/shop/1`,
      `arn:aws:elasticloadbalancing:${HERE}:targetgroup/cart/2`,
    ]);
  });

  it('keeps to the partition of the alarm', () => {
    expect(
      dimensionArns(
        { namespace: 'AWS/S3', dimensions: { BucketName: 'events' } },
        { ...place, partition: 'aws-cn', region: 'cn-north-1' },
      ),
    ).toEqual(['arn:aws-cn:s3:::events']);
  });

  it.each([
    ['a namespace of somebody else', 'Shop', { FunctionName: 'pay' }],
    ['other dimensions', 'AWS/Lambda', { Resource: 'pay' }],
    ['an empty value', 'AWS/SQS', { QueueName: '' }],
    ['a name from the prototype', 'AWS/SQS', { constructor: 'x' }],
    ['no dimension', 'AWS/EC2', {}],
  ])('names nothing for %s', (_, namespace, dimensions) => {
    expect(
      dimensionArns({ namespace, dimensions: dimensions as {} }, place),
    ).toEqual([]);
  });
});
