import {
  GetResourcesCommand,
  GetResourcesCommandInput,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { typeFilterOf } from '../arn/resourceTypes';
import { PlaceQuestion } from './askPlaces';
import { ResolveOptions } from './ResolveOptions';
import { TaggedResource, toTaggedResource } from './TaggedResource';

const PAGE_SIZE = 100;
// A hundred are allowed, but a page has 50 unless its size is set, and a list of ARNs takes neither a size nor a token.
const MAX_ARNS_PER_CALL = 50;

type PlaceReading = Pick<ResolveOptions, 'clients' | 'types' | 'signal'>;

/**
 * Streams what the tagging API lists for the question, one page after the other. A resource may come twice, and one of
 * another type may be among them. Throws what the SDK throws.
 */
export async function* readPlace(
  question: PlaceQuestion,
  reading: PlaceReading,
): AsyncGenerator<TaggedResource[]> {
  const toResources = (mappings: ResourceTagMapping[] = []) =>
    mappings.map(mapping => toTaggedResource(mapping, question));
  for await (const page of readMappings(question, reading)) {
    yield toResources(page);
  }
}

async function* readMappings(
  { account, region, everything, tagSets, resourceIds }: PlaceQuestion,
  { clients, types, signal }: PlaceReading,
): AsyncGenerator<ResourceTagMapping[] | undefined> {
  const client = clients.getClient(ResourceGroupsTaggingAPIClient, {
    account,
    region,
  });
  if (!everything) {
    for (let at = 0; at < resourceIds.length; at += MAX_ARNS_PER_CALL) {
      const { ResourceTagMappingList } = await client.send(
        new GetResourcesCommand({
          ResourceARNList: resourceIds.slice(at, at + MAX_ARNS_PER_CALL),
        }),
        { abortSignal: signal },
      );
      yield ResourceTagMappingList;
    }
  }
  for (const input of everything ? [{}] : tagSets.map(filterByTags)) {
    const pages = paginateGetResources(
      { client, pageSize: PAGE_SIZE },
      { ...input, ...filterByTypes(types) },
      { abortSignal: signal },
    );
    for await (const { ResourceTagMappingList } of pages) {
      yield ResourceTagMappingList;
    }
  }
}

/** Filters by several keys must all hold. */
function filterByTags(
  pairs: PlaceQuestion['tagSets'][number],
): GetResourcesCommandInput {
  return {
    TagFilters: pairs.map(({ key, value }) => ({ Key: key, Values: [value] })),
  };
}

/** Asks for all types where one of them has no name that the API is known to understand. */
function filterByTypes(types?: readonly string[]): GetResourcesCommandInput {
  const filters = types?.map(typeFilterOf) ?? [];
  return filters.length > 0 && filters.every(name => name !== undefined)
    ? { ResourceTypeFilters: filters }
    : {};
}
