import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { runbookLaunchResourceRef } from '../runbookLaunchResourceRef';

/** Allows launches in some AWS accounts. */
export const inAccount = createPermissionRule({
  name: 'IN_ACCOUNT',
  description: 'Allow launches that run in one of the given AWS accounts',
  resourceRef: runbookLaunchResourceRef,
  paramsSchema: z.object({
    accounts: z.array(z.string()).describe('Account ids, twelve digits each'),
  }),
  apply: ({ account }, { accounts }) =>
    account !== undefined && accounts.includes(account),
  toQuery: ({ accounts }) => ({ property: 'account', values: accounts }),
});
