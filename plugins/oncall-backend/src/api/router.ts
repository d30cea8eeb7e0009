import {
  createOpenApiRouter,
  OpenApiRouterOptions,
} from '@opsready/backstage-plugin-opsready-node';
import { Router } from 'express';
import { spec } from '../schema/openapi.generated';

export type { AddRoutes } from '@opsready/backstage-plugin-opsready-node';

/** The oncall API as `openapi.yaml` describes it; requests are validated against it. */
export function createRouter(options: OpenApiRouterOptions): Router {
  return createOpenApiRouter(spec, options);
}
