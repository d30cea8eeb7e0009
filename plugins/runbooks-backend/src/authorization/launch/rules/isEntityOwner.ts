import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookLaunchResourceRef } from '../runbookLaunchResourceRef';
import { lowerCase } from './lowerCase';

/** Allows launches on entities that one of the claims owns. */
export const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description:
    'Allow launches on entities that are owned by one of the given claims',
  resourceRef: runbookLaunchResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs: the caller and the groups that they belong to'),
  }),
  apply: ({ ownerRef }, { claims }) =>
    ownerRef !== undefined && lowerCase(claims).includes(ownerRef),
  toQuery: ({ claims }) => ({
    property: 'ownerRef',
    values: lowerCase(claims),
  }),
});
