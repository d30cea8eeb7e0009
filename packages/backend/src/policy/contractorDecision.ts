import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { ENTITY_DATA_PERMISSIONS } from './readPermissions';

const SYSTEM = 'logistics';

/**
 * Reads one system and its parts, what is measured about them, their runbooks and who is on call. No data sources or addresses;
 * nothing to refresh, run or page.
 */
export function contractorDecision(permission: Permission): PolicyDecision {
  if (isPermission(permission, catalogEntityReadPermission)) {
    return createCatalogConditionalDecision(permission, {
      anyOf: [
        catalogConditions.hasSpec({ key: 'system', value: SYSTEM }),
        {
          allOf: [
            catalogConditions.isEntityKind({ kinds: ['System'] }),
            catalogConditions.hasMetadata({ key: 'name', value: SYSTEM }),
          ],
        },
      ],
    });
  }
  if (ENTITY_DATA_PERMISSIONS.has(permission.name)) {
    return { result: AuthorizeResult.ALLOW };
  }
  return { result: AuthorizeResult.DENY };
}
