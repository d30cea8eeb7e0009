import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import express, { Router } from 'express';
import { rejectNul } from './rejectNul';

type ValidatedRouter = typeof createValidatedOpenApiRouter;

/** Adds the routes of one part of an API. @public */
export type AddRoutes = (router: Router) => void;

/** What a router is made of. @public */
export interface OpenApiRouterOptions {
  parts: AddRoutes[];
  /** For tests: whether answers are validated too. */
  validatorOptions?: NonNullable<
    Parameters<ValidatedRouter>[1]
  >['validatorOptions'];
}

/**
 * A plugin's API as its `openapi.yaml` describes it; requests are validated against it.
 *
 * @param spec - as generated
 * @public
 */
export function createOpenApiRouter(
  spec: unknown,
  options: OpenApiRouterOptions,
): Router {
  const router = createValidatedOpenApiRouter(
    spec as Parameters<ValidatedRouter>[0],
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
