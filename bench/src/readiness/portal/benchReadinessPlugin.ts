import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  clockServiceRef,
  entityAccessServiceRef,
} from '@opsready/backstage-plugin-opsready-node';
import { createRouter } from '@opsready/backstage-plugin-readiness-backend/src/api/router';
import { readinessResultReadPermission } from '@opsready/backstage-plugin-readiness-common';
import express from 'express';
import { DatabaseSpec, openDatabase } from '../../databases/DatabaseSpec';
import { definitions } from '../definitions';

/** The readiness API without the pipeline, beside the routes that it is compared with. */
export function benchReadinessPlugin(database: DatabaseSpec) {
  return createBackendPlugin({
    pluginId: 'readiness',
    register(env) {
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          clock: clockServiceRef,
          entityAccess: entityAccessServiceRef,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
        },
        async init({ httpRouter, ...deps }) {
          const { httpAuth, entityAccess } = deps;
          const bare = express.Router();
          bare.get('/bench/no-op', (_, res) => {
            res.json({});
          });
          bare.get('/bench/floor/:name', (req, res, next) => {
            httpAuth
              .credentials(req, { allow: ['user', 'service'] })
              .then(credentials =>
                entityAccess.authorizeEntity({
                  credentials,
                  entityRef: `component:default/${req.params.name}`,
                  permission: readinessResultReadPermission,
                }),
              )
              .then(() => res.json({}))
              .catch(next);
          });
          bare.get('/bench/readable', (req, res, next) => {
            httpAuth
              .credentials(req)
              .then(credentials =>
                entityAccess.readableEntities({ credentials }),
              )
              .then(set => res.json(set === 'all' ? set : set.size))
              .catch(next);
          });
          httpRouter.use(bare);
          const refresh = async () => ({ requested: 0, alreadyFresh: 0 });
          httpRouter.use(
            await createRouter({
              ...deps,
              database: openDatabase(database),
              definitions,
              refresh: { refreshEntity: refresh, refreshCollector: refresh },
            }),
          );
        },
      });
    },
  });
}
