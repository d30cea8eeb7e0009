import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@opsready/backstage-plugin-oncall-node';
import {
  clockServiceRef,
  entityAccessServiceRef,
  prepareDatabase,
} from '@opsready/backstage-plugin-opsready-node';
import { createRouter } from './api/router';
import { buildOnCallSources } from './collection/OnCallSource';
import { createStaticProvider } from './providers/static';
import { startOnCall } from './startOnCall';

/**
 * Reads rosters from every provider, checks that every hour is covered, keeps contacts and incident plans, pages and declares.
 *
 * @public
 */
export const oncallPlugin = createBackendPlugin({
  pluginId: 'oncall',
  register(env) {
    const providers: OnCallProvider[] = [];
    env.registerExtensionPoint(onCallProvidersExtensionPoint, {
      addProviders: (...added) => providers.push(...added),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        entityAccess: entityAccessServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init({ httpRouter, database, ...deps }) {
        const sources = buildOnCallSources(deps.config, [
          createStaticProvider(deps),
          ...providers,
        ]);
        const knex = await database.getClient();
        await prepareDatabase(knex, {
          packageName: '@opsready/backstage-plugin-oncall-backend',
          skipMigrations: database.migrations?.skip,
          // Reviews, reveals and actions are what people said and did: no provider has them.
          durable: true,
        });
        const parts = await startOnCall({ ...deps, database: knex, sources });
        httpRouter.use(createRouter({ parts }));
      },
    });
  },
});
