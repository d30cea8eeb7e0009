import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookEntityResourceRef } from '../runbookEntityResourceRef';

/** Allows the runbooks of entities that one of the claims owns. */
export const isRunbookEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description:
    'Allow the runbooks of entities that are owned by one of the given claims',
  resourceRef: runbookEntityResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs: the caller and the groups that they belong to'),
  }),
  apply: ({ ownerRef }, { claims }) =>
    ownerRef !== undefined && lowerCase(claims).includes(ownerRef),
  toQuery: ({ claims }) => ({ ownerRefs: lowerCase(claims) }),
});

function lowerCase(claims: string[]): string[] {
  return claims.map(claim => claim.toLocaleLowerCase('en-US'));
}
