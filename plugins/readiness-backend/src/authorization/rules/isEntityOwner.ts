import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { readinessEntityResourceRef } from '../readinessEntityResourceRef';

/** Allows entities that one of the claims owns. */
export const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow entities that are owned by one of the given claims',
  resourceRef: readinessEntityResourceRef,
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
