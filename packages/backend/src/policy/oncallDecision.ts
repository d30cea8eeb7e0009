import {
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createOnCallEntityConditionalDecision,
  oncallEntityConditions,
} from '@opsready/backstage-plugin-oncall-backend';
import { RESOURCE_TYPE_ONCALL_ENTITY } from '@opsready/backstage-plugin-oncall-common';

/**
 * What an employee may do about who is on call beside reading: page, declare incidents, reveal and review contacts, and look at
 * the record, of what they or their teams own. `undefined` where it is about something else.
 */
export function oncallDecision(
  permission: Permission,
  claims: string[],
): PolicyDecision | undefined {
  return isResourcePermission(permission, RESOURCE_TYPE_ONCALL_ENTITY)
    ? createOnCallEntityConditionalDecision(
        permission,
        oncallEntityConditions.isEntityOwner({ claims }),
      )
    : undefined;
}
