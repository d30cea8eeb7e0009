import { json, NextFunction, Request, Response, Router } from 'express';
import { z } from 'zod';
import { ApiError } from '../api/ApiError';
import { World } from '../server/World';
import { behaviourRoutes } from './behaviourRoutes';
import { callRoutes } from './callRoutes';
import { clockRoutes } from './clockRoutes';
import { controlError, ControlRoute } from './ControlRoute';
import { dataRoutes } from './dataRoutes';

const routes: readonly ControlRoute[] = [
  ...clockRoutes,
  ...behaviourRoutes,
  ...dataRoutes,
  ...callRoutes,
];

/** Steers a sandbox while it runs. */
export function controlRouter(world: World): Router {
  const router = Router();
  // Whatever curl says that it sends, it is JSON.
  router.use(json({ type: () => true, limit: '10mb' }));
  router.get('/', (_, response) => {
    response.json(
      routes.map(({ method, path, about }) => ({
        request: `${method.toUpperCase()} /_control${path}`,
        about,
      })),
    );
  });
  for (const { method, path, run } of routes) {
    router[method](path, ({ body, query }, response) => {
      response.json(run({ world, body, query }) ?? {});
    });
  }
  router.use(({ method, path }) => {
    throw controlError(
      404,
      `The control API has no ${method} ${path}; GET /_control lists what it has`,
    );
  });
  // Express knows it for an error handler by its four parameters.
  router.use(
    (
      error: Error,
      _request: Request,
      response: Response,
      next: NextFunction,
    ) => {
      if (error instanceof ApiError) {
        response.status(error.status).json(error.body);
      } else if (error instanceof z.ZodError) {
        response
          .status(400)
          .json({ error: { message: z.prettifyError(error) } });
      } else {
        next(error);
      }
    },
  );
  return router;
}
