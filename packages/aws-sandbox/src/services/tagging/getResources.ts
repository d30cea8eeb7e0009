import {
  GetResources$,
  type GetResourcesInput,
  type GetResourcesOutput,
  type TagFilter,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { AwsFault } from '../../protocols';
import type { AwsResource } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';

export const getResources = defineOperation<
  GetResourcesInput,
  GetResourcesOutput
>({
  schema: GetResources$,
  run({ input, region }) {
    assertWithinLimits(input);
    const {
      PaginationToken,
      ResourcesPerPage,
      TagsPerPage: _,
      ...query
    } = input;
    const matching = region.resources
      .all()
      .filter(resource => resource.everTagged && matches(resource, input));
    const page = pageOf({
      items: matching,
      size: ResourcesPerPage ?? 50,
      token: PaginationToken,
      query,
      onBadToken: () =>
        invalid('The pagination token is not one of this request'),
    });
    return {
      // The last page answers an empty token, not none.
      PaginationToken: page.nextToken ?? '',
      ResourceTagMappingList: page.items.map(({ arn, tags }) => ({
        ResourceARN: arn,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      })),
    };
  },
});

function matches(resource: AwsResource, input: GetResourcesInput): boolean {
  const { ResourceARNList, ResourceTypeFilters, TagFilters } = input;
  if (ResourceARNList?.length) {
    return ResourceARNList.includes(resource.arn);
  }
  return (
    (!ResourceTypeFilters?.length ||
      ResourceTypeFilters.some(type => isOfType(resource.arn, type))) &&
    (TagFilters ?? []).every(filter => hasTag(resource, filter))
  );
}

/** AND across keys, OR within the values of one; a key without values asks only for the key. */
function hasTag(
  { tags }: AwsResource,
  { Key = '', Values }: TagFilter,
): boolean {
  const value = tags[Key];
  return value !== undefined && (!Values?.length || Values.includes(value));
}

function isOfType(arn: string, filter: string): boolean {
  const [, , service, , , ...rest] = arn.split(':');
  const [wantedService, wantedType] = filter.split(':');
  const [type] = rest.join(':').split(/[:/]/);
  return (
    service === wantedService &&
    (wantedType === undefined || wantedType === type)
  );
}

function assertWithinLimits(input: GetResourcesInput): void {
  const { ResourcesPerPage, TagsPerPage, TagFilters, ResourceARNList } = input;
  if (
    ResourcesPerPage !== undefined &&
    (ResourcesPerPage < 1 || ResourcesPerPage > 100)
  ) {
    invalid('ResourcesPerPage must be between 1 and 100');
  }
  if (
    TagsPerPage !== undefined &&
    (TagsPerPage < 100 || TagsPerPage > 500 || TagsPerPage % 100 !== 0)
  ) {
    invalid('TagsPerPage must be 100, 200, 300, 400 or 500');
  }
  if ((TagFilters?.length ?? 0) > 50) {
    invalid('At most 50 TagFilters may be given');
  }
  if (TagFilters?.some(({ Values }) => (Values?.length ?? 0) > 20)) {
    invalid('At most 20 Values may be given for a key');
  }
  if (ResourceARNList) {
    if (ResourceARNList.length < 1 || ResourceARNList.length > 100) {
      invalid('ResourceARNList must have 1 to 100 entries');
    }
    if (
      TagFilters?.length ||
      input.ResourceTypeFilters?.length ||
      ResourcesPerPage !== undefined ||
      input.PaginationToken
    ) {
      invalid('ResourceARNList cannot be used together with other parameters');
    }
  }
}

function invalid(message: string): never {
  throw new AwsFault('InvalidParameterException', message);
}
