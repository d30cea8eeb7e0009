import {
  AssumeRole$,
  type AssumeRoleRequest,
  type AssumeRoleResponse,
} from '@aws-sdk/client-sts';
import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import type { Role } from '../../state';
import { defineOperation } from '../defineService';
import { readSessionTags } from './readSessionTags';
import { findRole, startSession } from './roleSession';

/** The longest session of a role that was assumed by a session of another. */
const LONGEST_CHAINED_SECONDS = 3600;

export const assumeRole = defineOperation<
  AssumeRoleRequest,
  AssumeRoleResponse
>({
  schema: AssumeRole$,
  run({ input, caller, world }) {
    const { account, role } = findRole(world, input.RoleArn ?? '') ?? {};
    const tags = readSessionTags(input.Tags);
    if (!account || !role || !trusts(role, caller, input.ExternalId)) {
      // AWS says the same whether the role is missing, does not trust the caller, or wants another external id.
      deny(caller, 'sts:AssumeRole', input);
    }
    if (tags && !role.takesSessionTags) {
      deny(caller, 'sts:TagSession', input);
    }
    if (
      caller.roleName &&
      (input.DurationSeconds ?? 0) > LONGEST_CHAINED_SECONDS
    ) {
      throw new AwsFault(
        'ValidationError',
        'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
        { status: 400 },
      );
    }
    return startSession({
      account,
      role,
      sessionName: input.RoleSessionName ?? '',
      durationSeconds: input.DurationSeconds,
      tags,
    });
  },
});

function trusts(
  role: Role,
  caller: Caller,
  externalId: string | undefined,
): boolean {
  return (
    role.trustedAccounts.includes(caller.account) &&
    (role.externalId === undefined || role.externalId === externalId) &&
    (role.trustedPrincipals?.includes(principalOf(caller)) ?? true)
  );
}

/** `user/backstage` or `role/opsready-read`, as trust policies name them behind the account. */
function principalOf({ arn, roleName }: Caller): string {
  return roleName ? `role/${roleName}` : (arn.split(':').at(-1) ?? '');
}

function deny(
  { arn }: Caller,
  action: string,
  { RoleArn }: AssumeRoleRequest,
): never {
  throw new AwsFault(
    'AccessDenied',
    `User: ${arn} is not authorized to perform: ${action} on resource: ${RoleArn}`,
    { status: 403 },
  );
}
