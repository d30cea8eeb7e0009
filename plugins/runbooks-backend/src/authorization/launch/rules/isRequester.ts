import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookLaunchResourceRef } from '../runbookLaunchResourceRef';
import { lowerCase } from './lowerCase';

/** Allows launches that one of the users asked for. */
export const isRequester = createPermissionRule({
  name: 'IS_REQUESTER',
  description: 'Allow launches that were asked for by one of the given users',
  resourceRef: runbookLaunchResourceRef,
  paramsSchema: z.object({
    users: z.array(z.string()).describe('Entity refs of users'),
  }),
  apply: ({ requestedBy }, { users }) =>
    requestedBy !== undefined && lowerCase(users).includes(requestedBy),
  toQuery: ({ users }) => ({
    property: 'requestedBy',
    values: lowerCase(users),
  }),
});
