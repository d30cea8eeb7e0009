import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  OnCallProvider,
  onCallProvidersExtensionPoint,
} from '@opsready/backstage-plugin-oncall-node';
import { prepareDatabase } from '@opsready/backstage-plugin-opsready-node';
import { createRouter } from './api/router';

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
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpRouter }) {
        const knex = await database.getClient();
        await prepareDatabase(knex, {
          packageName: '@opsready/backstage-plugin-oncall-backend',
          skipMigrations: database.migrations?.skip,
          // Reviews, reveals and actions are what people said and did: no provider has them.
          durable: true,
        });
        httpRouter.use(createRouter({ parts: [] }));
      },
    });
  },
});
