import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { auditLog } from '../audit/AuditLog';
import { RunbookEntityAccess } from '../authorization/RunbookEntityAccess';
import { Reviews } from '../reviews/Reviews';
import { addEntityRoutes } from './entityRoutes';
import { addFactsRoutes } from './factsRoutes';
import { IndexRoutesOptions } from './IndexRoutesOptions';
import { AddRoutes } from './router';
import { addRunbookRoutes } from './runbookRoutes';
import { addSourceRoutes } from './sourceRoutes';

/**
 * The routes about runbooks, entities and sources.
 *
 * @param options - with the rules of entities registered
 */
export function indexRoutes(
  options: Omit<IndexRoutesOptions, 'access' | 'reviews'> & {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  },
): AddRoutes {
  const index = {
    ...options,
    access: new RunbookEntityAccess(options),
    reviews: new Reviews({ ...options, audit: auditLog }),
  };
  return router => {
    addRunbookRoutes(router, index);
    addEntityRoutes(router, index);
    addFactsRoutes(router, index);
    addSourceRoutes(router, index);
  };
}
