import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { oncallDecision } from './oncallDecision';
import { READ_PERMISSIONS } from './readPermissions';
import { runbookDecision } from './runbookDecision';

/** Reads everything; refreshes, runs runbooks for, and pages who is on call for, what they or their teams own. */
export function employeeDecision(
  permission: Permission,
  claims: string[],
): PolicyDecision {
  if (READ_PERMISSIONS.has(permission.name)) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isPermission(permission, catalogEntityRefreshPermission)) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({ claims }),
    );
  }
  if (permission.name === 'readiness.collection.refresh') {
    return {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'readiness',
      resourceType: 'readiness-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'readiness-entity',
        params: { claims },
      },
    };
  }
  return (
    oncallDecision(permission, claims) ?? runbookDecision(permission, claims)
  );
}
