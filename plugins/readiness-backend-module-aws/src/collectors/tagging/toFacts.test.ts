import { mappingToRecord } from './toRecord';
import { toFacts } from './toFacts';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};

function resource(ResourceARN: string, tags: Record<string, string> = {}) {
  return mappingToRecord(
    {
      ResourceARN,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    },
    target,
  );
}

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs';

describe('a tagged resource as a record', () => {
  it('is an inventory entry with all its tags', () => {
    expect(resource(QUEUE, { service: 'cart', Name: 'Jobs' })).toEqual({
      id: QUEUE,
      account: '111122223333',
      region: 'eu-west-1',
      type: 'resource',
      resources: [QUEUE],
      data: {},
      inventory: {
        resourceType: 'AWS::SQS::Queue',
        name: 'Jobs',
        tags: { service: 'cart', Name: 'Jobs' },
      },
    });
  });

  it('stays when it lost its tags', () => {
    expect(resource(QUEUE).inventory?.tags).toEqual({});
  });

  it.each([
    [
      'arn:aws:lambda:eu-west-1:111122223333:function:pay',
      'AWS::Lambda::Function',
      'pay',
    ],
    [
      'arn:aws:dynamodb:eu-west-1:111122223333:table/carts',
      'AWS::DynamoDB::Table',
      'carts',
    ],
    ['arn:aws:s3:::events', 'AWS::S3::Bucket', 'events'],
    [
      'arn:aws:ecr:eu-west-1:111122223333:repository/team/app',
      'AWS::ECR::Repository',
      'team/app',
    ],
    [
      'arn:aws:apigateway:eu-west-1::/restapis/a1',
      'AWS::ApiGateway::RestApi',
      'a1',
    ],
  ])('%s is of type %s and called %s', (arn, resourceType, name) => {
    expect(resource(arn).inventory).toMatchObject({ resourceType, name });
  });

  it('lives where it was read if its ARN does not say', () => {
    expect(resource('arn:aws:s3:::events')).toMatchObject({
      account: '111122223333',
      region: 'eu-west-1',
    });
  });
});

describe('aws-tagging facts', () => {
  const factsOf = (
    records: ReturnType<typeof resource>[],
    keys = ['environment', 'team'],
  ) => toFacts({ records, requiredTags: keys });

  it('counts nothing where there is nothing', () => {
    const empty = { count: 0, total: 0, items: [] };
    expect(factsOf([])).toEqual({
      resources: empty,
      'resources-without-required-tags': empty,
    });
  });

  it('names the missing keys; an empty value is missing, an other case is another key', () => {
    const facts = factsOf([
      resource(QUEUE, { environment: 'production', team: 'web' }),
      resource(`${QUEUE}-2`, { environment: ' ', team: 'web' }),
      resource(`${QUEUE}-3`, { Environment: 'production' }),
    ]);
    expect(facts.resources).toMatchObject({ count: 3, total: 3 });
    expect(facts['resources-without-required-tags']).toEqual({
      count: 2,
      total: 3,
      items: [
        {
          label: 'jobs-2',
          resource: `${QUEUE}-2`,
          link: `https://eu-west-1.console.aws.amazon.com/go/view?arn=${encodeURIComponent(`${QUEUE}-2`)}`,
          detail: 'environment',
        },
        expect.objectContaining({ detail: 'environment, team' }),
      ],
    });
  });

  it('asks for nothing where no tag is required', () => {
    expect(factsOf([resource(QUEUE)], [])).toMatchObject({
      'resources-without-required-tags': { count: 0, total: 1 },
    });
  });

  it('names ten and counts all', () => {
    const records = Array.from({ length: 12 }, (_, n) =>
      resource(`${QUEUE}-${n}`),
    );
    const { resources } = factsOf(records);
    expect(resources.count).toBe(12);
    expect(resources.items).toHaveLength(10);
  });
});
