import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ReadinessEntityQuery } from './ReadinessEntityQuery';

/** Which entities a list, a total or a group may be computed over. */
export interface VisibleEntities {
  /** What the catalog shows to the caller. */
  readable: 'all' | ReadonlySet<string>;
  /** What our own permission adds to it; absent where it is unconditional. */
  criteria?: PermissionCriteria<ReadinessEntityQuery>;
}
