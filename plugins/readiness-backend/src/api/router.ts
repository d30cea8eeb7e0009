import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { rejectNul } from '@opsready/backstage-plugin-opsready-node';
import express from 'express';
import { AuthorizedLists } from '../authorization/AuthorizedLists';
import { AuthorizedRefresh } from '../authorization/AuthorizedRefresh';
import { registerReadinessPermissions } from '../authorization/registerReadinessPermissions';
import { spec } from '../schema/openapi.generated';
import { addCollectionRoutes } from './collectionRoutes';
import { addDefinitionRoutes } from './definitionRoutes';
import { addEntityRoutes } from './entityRoutes';
import { RouterOptions } from './RouterOptions';
import { addScorecardRoutes } from './scorecardRoutes';

type ValidatorOptions = NonNullable<
  Parameters<typeof createValidatedOpenApiRouter>[1]
>['validatorOptions'];

/**
 * The readiness API as `openapi.yaml` describes it; requests are validated against it. Also registers the permissions,
 * which the lists need to read conditions.
 */
export async function createRouter(
  options: RouterOptions & { validatorOptions?: ValidatorOptions },
): Promise<express.Router> {
  registerReadinessPermissions(options);
  const lists = new AuthorizedLists(options);
  const refresh = new AuthorizedRefresh(options);
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
  addEntityRoutes(router, { ...options, refresh });
  addDefinitionRoutes(router, options);
  addScorecardRoutes(router, { ...options, lists });
  addCollectionRoutes(router, { ...options, refresh });
  return express.Router().use(rejectNul, router);
}
