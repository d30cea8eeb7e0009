import {
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
  HttpAuthService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createRouter } from '@opsready/backstage-plugin-oncall-backend/src/api/router';
import { createOnCallAccess } from '@opsready/backstage-plugin-oncall-backend/src/authorization/createOnCallAccess';
import { OnCallAccess } from '@opsready/backstage-plugin-oncall-backend/src/authorization/OnCallAccess';
import { startOnCall } from '@opsready/backstage-plugin-oncall-backend/src/startOnCall';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import {
  Clock,
  entityAccessServiceRef,
} from '@opsready/backstage-plugin-opsready-node';
import express from 'express';
import { Knex } from 'knex';
import { onCallSources } from '../sources';

/** Nothing is read or computed beside what is measured. */
const idle = { scheduleTask: async () => {} } as unknown as SchedulerService;

/** The on-call API without its tasks, beside the routes that it is compared with. */
export function benchOnCallPlugin(options: { database: Knex; clock: Clock }) {
  const { database, clock } = options;
  return createBackendPlugin({
    pluginId: 'oncall',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          entityAccess: entityAccessServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          urlReader: coreServices.urlReader,
        },
        async init({ httpRouter, ...deps }) {
          const parts = await startOnCall({
            ...deps,
            database,
            clock,
            notifications: { send: async () => {} },
            scheduler: idle,
            sources: onCallSources(clock),
          });
          const access = createOnCallAccess({ ...deps, database });
          httpRouter.use(floorRouter({ ...deps, database, access }));
          httpRouter.use(createRouter({ parts }));
        },
      });
    },
  });
}

/** What every route does at least: asks for the permission, and the database for something trivial. */
function floorRouter(options: {
  access: OnCallAccess;
  database: Knex;
  httpAuth: HttpAuthService;
}): express.Router {
  const { access, database, httpAuth } = options;
  const permission = oncallRosterReadPermission;
  const floor =
    (
      ask: (
        credentials: BackstageCredentials,
        req: express.Request,
      ) => Promise<unknown>,
    ): express.RequestHandler =>
    (req, res, next) => {
      httpAuth
        .credentials(req)
        .then(credentials => ask(credentials, req))
        .then(() => database.raw('select 1'))
        .then(() => res.json({}))
        .catch(next);
    };
  const router = express.Router();
  router.get(
    '/bench/entity/:name',
    floor((credentials, { params }) =>
      access.require(
        credentials,
        permission,
        `component:default/${params.name}`,
      ),
    ),
  );
  router.get(
    '/bench/list',
    floor(credentials => access.readable(credentials, permission)),
  );
  return router;
}
