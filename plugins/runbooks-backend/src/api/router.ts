import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { rejectNul } from '@opsready/backstage-plugin-opsready-node';
import express from 'express';
import { auditLog } from '../audit/AuditLog';
import { registerEntityPermissions } from '../authorization/registerEntityPermissions';
import { RunbookEntityAccess } from '../authorization/RunbookEntityAccess';
import { Reviews } from '../reviews/Reviews';
import { spec } from '../schema/openapi.generated';
import { addEntityRoutes } from './entityRoutes';
import { addFactsRoutes } from './factsRoutes';
import { RouterOptions } from './RouterOptions';
import { addRunbookRoutes } from './runbookRoutes';
import { addSourceRoutes } from './sourceRoutes';

type ValidatorOptions = NonNullable<
  Parameters<typeof createValidatedOpenApiRouter>[1]
>['validatorOptions'];

/**
 * The runbooks API as `openapi.yaml` describes it; requests are validated against it. Also registers the permissions,
 * which the lists need to read conditions.
 */
export async function createRouter(
  options: RouterOptions & { validatorOptions?: ValidatorOptions },
): Promise<express.Router> {
  registerEntityPermissions(options);
  const router: express.Router = createValidatedOpenApiRouter(
    spec as unknown as Parameters<typeof createValidatedOpenApiRouter>[0],
    {
      validatorOptions: {
        // A single value of a parameter that takes several is a list of one.
        validateRequests: {
          coerceTypes: 'array',
          allowUnknownQueryParameters: false,
        },
        ...options.validatorOptions,
      },
    },
  ) as unknown as express.Router;
  const index = {
    ...options,
    access: new RunbookEntityAccess(options),
    reviews: new Reviews({ ...options, audit: auditLog }),
  };
  addRunbookRoutes(router, index);
  addEntityRoutes(router, index);
  addFactsRoutes(router, index);
  addSourceRoutes(router, index);
  return express.Router().use(rejectNul, router);
}
