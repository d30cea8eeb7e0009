import type { ResourceTagMapping } from '@aws-sdk/client-resource-groups-tagging-api';
import { toTaggedResource } from '@opsready/backstage-plugin-aws-node';
import {
  CollectedRecord,
  CollectionTarget,
} from '@opsready/backstage-plugin-readiness-node';

/** A resource with all its tags; one that lost its tags stays, since an entity may claim it by ARN. */
export function mappingToRecord(
  mapping: ResourceTagMapping,
  target: CollectionTarget,
): CollectedRecord {
  const { id, account, region, type, name, tags } = toTaggedResource(
    mapping,
    target,
  );
  return {
    id,
    account,
    region,
    type: 'resource',
    resources: [id],
    data: {},
    inventory: { ...(type && { resourceType: type }), name, tags },
  };
}
