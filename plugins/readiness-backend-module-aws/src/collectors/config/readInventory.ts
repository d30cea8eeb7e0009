import {
  ConfigServiceClient,
  paginateSelectResourceConfig,
} from '@aws-sdk/client-config-service';
import {
  CollectionError,
  ReadOptions,
} from '@opsready/backstage-plugin-readiness-node';
import { AwsCollectorOptions, readPages } from '../../reading';
import { InventoryResource } from './ConfigInventory';

/** The call that the inventory comes from. */
export const INVENTORY_OPERATION = 'config:SelectResourceConfig';
const PAGE_SIZE = 100;

/** Fixed: nothing that anybody typed enters it, and it is not narrowed, since a verdict can be about any type. */
const EXPRESSION =
  'SELECT resourceId, resourceType, resourceName, accountId, awsRegion, arn, tags';

/** Config lists its own verdicts among the resources. */
const VERDICT_TYPE = 'AWS::Config::ResourceCompliance';

interface Row {
  resourceId?: string;
  resourceType?: string;
  resourceName?: string;
  arn?: string;
  tags?: Array<{ key?: string; value?: string }>;
}

/** Streams what Config records at the target. */
export async function* readInventory(
  clients: AwsCollectorOptions['clients'],
  { target, signal }: ReadOptions,
): AsyncGenerator<InventoryResource> {
  const call = { target, operation: INVENTORY_OPERATION, signal };
  const pages = readPages(call, async () => {
    const client = await clients.getClient(ConfigServiceClient, target);
    return paginateSelectResourceConfig(
      { client, pageSize: PAGE_SIZE },
      { Expression: EXPRESSION },
      { abortSignal: signal },
    );
  });
  for await (const page of pages) {
    for (const result of page.Results ?? []) {
      const resource = toResource(parseRow(result));
      if (resource && resource.type !== VERDICT_TYPE) yield resource;
    }
  }
}

/** Rows are JSON in a string. One that cannot be read ends the read: to skip it would delete the resource. */
function parseRow(text: string): Row {
  try {
    return JSON.parse(text) as Row;
  } catch (error) {
    throw new CollectionError(
      'Internal',
      `${INVENTORY_OPERATION} answered a row that is no JSON`,
      { operation: INVENTORY_OPERATION, cause: error },
    );
  }
}

function toResource(row: Row): InventoryResource | undefined {
  if (!row.resourceType || !row.resourceId) return undefined;
  return {
    type: row.resourceType,
    resourceId: row.resourceId,
    ...(row.arn && { arn: row.arn }),
    ...(row.resourceName && { name: row.resourceName }),
    ...readTags(row.tags),
  };
}

/** An empty list says nothing: for many types Config records no tags. */
function readTags(tags: Row['tags']): Pick<InventoryResource, 'tags'> {
  const entries = (Array.isArray(tags) ? tags : []).flatMap(({ key, value }) =>
    key ? [[key, value ?? '']] : [],
  );
  return entries.length > 0 ? { tags: Object.fromEntries(entries) } : {};
}
