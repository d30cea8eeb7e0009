import express, { Express, NextFunction, Request, Response } from 'express';
import { operations } from '../api/operations';
import { controlRouter } from '../control/controlRouter';
import { answerCall } from './answerCall';
import { tokenRoute } from './tokenRoute';
import { World } from './World';

/** The HTTP side of a sandbox. */
export function createApp(world: World): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/_control', controlRouter(world));
  app.use(tokenRoute(world));
  app.use(express.json({ limit: '1mb' }));
  for (const operation of operations) {
    app[operation.method](operation.path, (request, response, next) => {
      answerCall(world, operation, request, response).catch(next);
    });
  }
  app.use((request, response) => {
    response.status(404).json({
      error: {
        message: `The sandbox does not answer ${request.method} ${request.path}`,
        code: 2100,
      },
    });
  });
  // Express knows it for an error handler by its four parameters.
  app.use(
    (
      error: Error,
      _request: Request,
      response: Response,
      _next: NextFunction,
    ) => {
      const isBody = 'type' in error && error.type === 'entity.parse.failed';
      response
        .status(isBody ? 400 : 500)
        .json({ error: { message: error.message, code: 2000 } });
    },
  );
  return app;
}
