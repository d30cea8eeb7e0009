import { normalizeResourceId } from '../arn/normalizeResourceId';
import { parseArn } from '../arn/parseArn';
import { resourceTypeOf } from '../arn/resourceTypes';

/**
 * A resource as the tagging API lists it, in Opsready's words.
 *
 * @public
 */
export interface TaggedResource {
  /** Normalised, so that it meets what entities claim. */
  id: string;
  /** Where it lives: what its ARN says, else where it was listed. */
  account: string;
  region: string;
  /** `AWS::EC2::Instance`, else what the ARN says; absent where the id is no ARN. */
  type?: string;
  name: string;
  tags: Record<string, string>;
}

/**
 * What the tagging API says about one resource, for all who read it: this decides its id, its place, its type and its
 * name.
 *
 * @public
 */
export function toTaggedResource(
  mapping: {
    ResourceARN?: string;
    Tags?: Array<{ Key?: string; Value?: string }>;
  },
  listedIn: { account: string; region: string },
): TaggedResource {
  const id = normalizeResourceId(mapping.ResourceARN ?? '');
  const arn = parseArn(id);
  const tags = Object.fromEntries(
    (mapping.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
  );
  return {
    id,
    // Buckets and global services leave out account or Region; they are listed where they live.
    account: arn?.account ?? listedIn.account,
    region: arn?.region ?? listedIn.region,
    ...(arn && { type: resourceTypeOf(arn) }),
    name: tags.Name || resourceName(arn?.resource ?? id),
    tags,
  };
}

/** What follows the type: `table/orders` is `orders`, `app/shop/50dc6c4` of a load balancer stays whole. */
function resourceName(resource: string): string {
  return resource.replace(/^\/?[a-z0-9-]+[:/]/i, '');
}
