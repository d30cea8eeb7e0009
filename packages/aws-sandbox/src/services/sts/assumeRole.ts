import {
  AssumeRole$,
  type AssumeRoleRequest,
  type AssumeRoleResponse,
} from '@aws-sdk/client-sts';
import { AwsFault } from '../../protocols';
import { defineOperation } from '../defineService';
import { findRole, startSession } from './roleSession';

export const assumeRole = defineOperation<
  AssumeRoleRequest,
  AssumeRoleResponse
>({
  schema: AssumeRole$,
  run({ input, caller, world }) {
    const { account, role } = findRole(world, input.RoleArn ?? '') ?? {};
    const trusted =
      role?.trustedAccounts.includes(caller.account) &&
      (role.externalId === undefined || role.externalId === input.ExternalId);
    if (!account || !role || !trusted) {
      // AWS says the same whether the role is missing, does not trust the caller, or wants another external id.
      throw new AwsFault(
        'AccessDenied',
        `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
        { status: 403 },
      );
    }
    return startSession({
      account,
      role,
      sessionName: input.RoleSessionName ?? '',
      durationSeconds: input.DurationSeconds,
    });
  },
});
