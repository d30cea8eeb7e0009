import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { RunbookEntityQuery } from './RunbookEntity';

/** Of which entities a caller may see the runbooks, or may do something about them. */
export interface VisibleEntities {
  /** What the catalog shows to the caller. */
  readable: 'all' | ReadonlySet<string>;
  /** What our own permission adds to it; absent where it is unconditional. */
  criteria?: PermissionCriteria<RunbookEntityQuery>;
}

/** Whether nothing is cut away: such a caller also sees what is bound to no entity. */
export function isEverything({ readable, criteria }: VisibleEntities): boolean {
  return readable === 'all' && criteria === undefined;
}
