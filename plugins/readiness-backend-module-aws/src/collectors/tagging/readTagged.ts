import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { ReadOptions } from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, readPages } from '../../reading';

const PAGE_SIZE = 100;

/** Streams the resources of the target that carry tags, or did once. */
export async function* readTagged(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): AsyncGenerator<ResourceTagMapping> {
  const call = { target, operation: 'tag:GetResources', signal };
  const pages = readPages(call, async () => {
    const client = await clients.getClient(
      ResourceGroupsTaggingAPIClient,
      target,
    );
    return paginateGetResources(
      { client, pageSize: PAGE_SIZE },
      {},
      { abortSignal: signal },
    );
  });
  for await (const page of pages) {
    yield* page.ResourceTagMappingList ?? [];
  }
}
