import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { rejectNul } from '@opsready/backstage-plugin-opsready-node';
import express, { Router } from 'express';
import { spec } from '../schema/openapi.generated';

type ValidatorOptions = NonNullable<
  Parameters<typeof createValidatedOpenApiRouter>[1]
>['validatorOptions'];

/** Adds the routes of one part of the API. */
export type AddRoutes = (router: Router) => void;

/** The oncall API as `openapi.yaml` describes it; requests are validated against it. */
export function createRouter(options: {
  parts: AddRoutes[];
  validatorOptions?: ValidatorOptions;
}): Router {
  const router: Router = createValidatedOpenApiRouter(
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
  ) as unknown as Router;
  options.parts.forEach(addRoutes => addRoutes(router));
  return express.Router().use(rejectNul, router);
}
