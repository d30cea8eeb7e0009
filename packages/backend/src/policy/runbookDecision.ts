import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createRunbookEntityConditionalDecision,
  createRunbookLaunchConditionalDecision,
  runbookEntityConditions,
  runbookLaunchConditions,
} from '@opsready/backstage-plugin-runbooks-backend';
import {
  RESOURCE_TYPE_RUNBOOK_ENTITY,
  RESOURCE_TYPE_RUNBOOK_LAUNCH,
  runbooksExecutionApprovePermission,
  runbooksExecutionOverridePermission,
} from '@opsready/backstage-plugin-runbooks-common';

/**
 * What an employee may do with runbooks beside reading: run, review and look at the record of what they or their teams own,
 * and approve what others ask for, as far as the policies of config take their approval. Nobody here breaks the glass.
 */
export function runbookDecision(
  permission: Permission,
  claims: string[],
): PolicyDecision {
  if (isPermission(permission, runbooksExecutionApprovePermission)) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isPermission(permission, runbooksExecutionOverridePermission)) {
    return { result: AuthorizeResult.DENY };
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_RUNBOOK_LAUNCH)) {
    return createRunbookLaunchConditionalDecision(
      permission,
      runbookLaunchConditions.isEntityOwner({ claims }),
    );
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_RUNBOOK_ENTITY)) {
    return createRunbookEntityConditionalDecision(
      permission,
      runbookEntityConditions.isEntityOwner({ claims }),
    );
  }
  return { result: AuthorizeResult.DENY };
}
