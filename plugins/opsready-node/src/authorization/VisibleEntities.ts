import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { OwnedEntityQuery } from './OwnedEntity';

/** Which entities a caller may see something of, or may do something about. @public */
export interface VisibleEntities {
  /** What the catalog shows to the caller. */
  readable: 'all' | ReadonlySet<string>;
  /** What a permission of the plugin adds to it; absent where it is unconditional. */
  criteria?: PermissionCriteria<OwnedEntityQuery>;
}

/** Whether nothing is cut away: such a caller also sees what belongs to no entity. @public */
export function isEverything({ readable, criteria }: VisibleEntities): boolean {
  return readable === 'all' && criteria === undefined;
}
