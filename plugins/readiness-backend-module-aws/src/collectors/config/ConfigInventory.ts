import { normalizeResourceId } from '@opsready/backstage-plugin-aws-node';
import { CollectionTarget } from '@opsready/backstage-plugin-readiness-node';

/** One resource as the inventory of Config knows it. */
export interface InventoryResource {
  type: string;
  /** Config's own id, unique within type, account and Region. */
  resourceId: string;
  arn?: string;
  name?: string;
  tags?: Record<string, string>;
}

/** Answers which resource a verdict is about: Config's verdicts name a type and an id, never an ARN. */
export class ConfigInventory {
  readonly #target: CollectionTarget;
  /** Only ARNs are kept, so that memory stays far below what was read. */
  readonly #arns = new Map<string, string>();

  constructor(target: CollectionTarget) {
    this.#target = target;
  }

  add({ type, resourceId, arn }: InventoryResource): void {
    if (arn) this.#arns.set(`${type}/${resourceId}`, normalizeResourceId(arn));
  }

  /** The ARN, else an id that stays the same between reads and belongs to this account and Region alone. */
  idOf({ type, resourceId }: Pick<InventoryResource, 'type' | 'resourceId'>) {
    const { account, region } = this.#target;
    if (type === 'AWS::::Account') {
      // As Security Hub writes it.
      return `${type}:${resourceId}`;
    }
    return (
      this.#arns.get(`${type}/${resourceId}`) ??
      `${type}:${account}:${region}:${resourceId}`
    );
  }
}
