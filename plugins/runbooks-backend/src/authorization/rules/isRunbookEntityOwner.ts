import { entityOwnerRule } from '@opsready/backstage-plugin-opsready-node';
import { runbookEntityResourceRef } from '../runbookEntityResourceRef';

/** Allows the runbooks of entities that one of the claims owns. */
export const isRunbookEntityOwner = entityOwnerRule(
  runbookEntityResourceRef,
  'the runbooks',
);
