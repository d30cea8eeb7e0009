import type { ResourceTagMapping } from '@aws-sdk/client-resource-groups-tagging-api';
import {
  normalizeResourceId,
  parseArn,
} from '@opsready/backstage-plugin-aws-node';
import {
  CollectedRecord,
  CollectionTarget,
} from '@opsready/backstage-plugin-readiness-node';
import { resourceType } from './resourceTypes';

/** A resource with all its tags; one that lost its tags stays, since an entity may claim it by ARN. */
export function mappingToRecord(
  { ResourceARN, Tags }: ResourceTagMapping,
  target: CollectionTarget,
): CollectedRecord {
  const id = normalizeResourceId(ResourceARN ?? '');
  const arn = parseArn(id);
  const tags = Object.fromEntries(
    (Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
  );
  return {
    id,
    // Buckets and global services leave out account or Region; they are listed where they live.
    account: arn?.account ?? target.account,
    region: arn?.region ?? target.region,
    type: 'resource',
    resources: [id],
    data: {},
    inventory: {
      ...(arn && { resourceType: resourceType(arn) }),
      name: tags.Name || resourceName(arn?.resource ?? id),
      tags,
    },
  };
}

/** What follows the type: `table/orders` is `orders`, `app/shop/50dc6c4` of a load balancer stays whole. */
function resourceName(resource: string): string {
  return resource.replace(/^\/?[a-z0-9-]+[:/]/i, '');
}
