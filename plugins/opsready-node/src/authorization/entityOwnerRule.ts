import {
  createPermissionRule,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { OwnedEntity, OwnedEntityQuery } from './OwnedEntity';

/**
 * The rule `IS_ENTITY_OWNER`: passes for entities that one of the claims owns.
 *
 * @param what - what is allowed of those entities, for the description: `the runbooks`
 * @public
 */
export function entityOwnerRule<TResourceType extends string>(
  resourceRef: PermissionResourceRef<
    OwnedEntity,
    OwnedEntityQuery,
    TResourceType
  >,
  what: string,
) {
  return createPermissionRule({
    name: 'IS_ENTITY_OWNER',
    description: `Allow ${what} of entities that are owned by one of the given claims`,
    resourceRef,
    paramsSchema: z.object({
      claims: z
        .array(z.string())
        .describe('Entity refs: the caller and the groups that they belong to'),
    }),
    apply: ({ ownerRef }, { claims }) =>
      ownerRef !== undefined && lowerCase(claims).includes(ownerRef),
    toQuery: ({ claims }) => ({ ownerRefs: lowerCase(claims) }),
  });
}

function lowerCase(claims: string[]): string[] {
  return claims.map(claim => claim.toLocaleLowerCase('en-US'));
}
