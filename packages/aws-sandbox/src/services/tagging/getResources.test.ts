import {
  GetResourcesCommand,
  InvalidParameterException,
  paginateGetResources,
  type GetResourcesCommandInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { testSandbox, type TestSandbox } from '../../testing/testSandbox';

describe('GetResources', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const read = async (input: GetResourcesCommandInput) => {
    const tags = new Map<string, Record<string, string>>();
    for await (const page of paginateGetResources(
      {
        client: sandbox.tagging(),
        pageSize: input.ResourceARNList ? undefined : 50,
      },
      input,
    )) {
      for (const {
        ResourceARN = '',
        Tags = [],
      } of page.ResourceTagMappingList ?? []) {
        expect(tags.has(ResourceARN)).toBe(false);
        tags.set(
          ResourceARN,
          Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
        );
      }
    }
    return tags;
  };

  it('lists what was ever tagged, page by page, ending with an empty token', async () => {
    const all = await read({});
    expect(all.size).toBeGreaterThan(200);
    expect(all.get('arn:aws:s3:::parcelwise-events')).toEqual({
      service: 'event-lake',
      environment: 'production',
      team: 'data',
    });
    expect(all.get('arn:aws:s3:::parcelwise-manual-backup')).toEqual({});
    expect(
      all.has('arn:aws:dynamodb:eu-west-1:111122223333:table/manual-backup'),
    ).toBe(false);
    const last = await sandbox
      .tagging()
      .send(
        new GetResourcesCommand({ TagFilters: [{ Key: 'nobody-has-this' }] }),
      );
    expect(last).toMatchObject({
      PaginationToken: '',
      ResourceTagMappingList: [],
    });
  });

  it('ANDs keys and ORs the values of a key', async () => {
    const found = await read({
      TagFilters: [
        { Key: 'service', Values: ['cart-service', 'checkout-api'] },
        { Key: 'team', Values: ['checkout'] },
      ],
    });
    expect(new Set([...found.values()].map(({ service }) => service))).toEqual(
      new Set(['cart-service', 'checkout-api']),
    );
    const none = await read({
      TagFilters: [
        { Key: 'service', Values: ['cart-service'] },
        { Key: 'team', Values: ['payments'] },
      ],
    });
    expect(none.size).toBe(0);
  });

  it('filters by type', async () => {
    const found = await read({
      ResourceTypeFilters: ['lambda:function', 's3'],
    });
    expect(found.size).toBeGreaterThan(10);
    for (const arn of found.keys()) {
      expect(arn).toMatch(/^arn:aws:(s3:::|lambda:.*:function:)/);
    }
  });

  it('answers a list of ARNs alone', async () => {
    const ResourceARNList = ['arn:aws:s3:::parcelwise-events'];
    expect([...(await read({ ResourceARNList })).keys()]).toEqual(
      ResourceARNList,
    );
  });

  it.each<[string, GetResourcesCommandInput]>([
    ['a page of 0', { ResourcesPerPage: 0 }],
    ['a page of 101', { ResourcesPerPage: 101 }],
    ['150 tags a page', { TagsPerPage: 150 }],
    ['a made-up token', { PaginationToken: 'x' }],
    ['21 values', { TagFilters: [{ Key: 'a', Values: Array(21).fill('b') }] }],
    [
      'ARNs beside filters',
      { ResourceARNList: ['arn:aws:s3:::x'], TagFilters: [{ Key: 'a' }] },
    ],
  ])('refuses %s', async (_name, input) => {
    await expect(
      sandbox.tagging().send(new GetResourcesCommand(input)),
    ).rejects.toBeInstanceOf(InvalidParameterException);
  });

  it('keeps listing what lost its last tag', async () => {
    const arn = 'arn:aws:lambda:eu-west-1:111122223333:function:feature-flags';
    await sandbox.control('PUT', '/tags', {
      arn,
      tags: { service: null, environment: null, team: null },
    });
    expect((await read({ ResourceARNList: [arn] })).get(arn)).toEqual({});
  });
});
