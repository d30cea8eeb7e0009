import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  clockServiceRef,
  entityAccessServiceRef,
  prepareDatabase,
} from '@opsready/backstage-plugin-opsready-node';
import {
  ChangeCalendarReader,
  RunbookExecutor,
  runbooksChangeCalendarsExtensionPoint,
  runbooksExecutorsExtensionPoint,
  RunbookSource,
  runbooksSourcesExtensionPoint,
} from '@opsready/backstage-plugin-runbooks-node';
import { indexRoutes } from './api/indexRoutes';
import { createRouter } from './api/router';
import { readGrants } from './authority/readGrants';
import { registerEntityPermissions } from './authorization/registerEntityPermissions';
import { readIndexingSettings } from './indexing/settings';
import { CATALOG_SOURCE, startIndexing } from './indexing/startIndexing';
import { buildSources } from './sources/buildSources';
import { createCatalogSource } from './sources/catalog';
import { createMarkdownSource, readMarkdownLimits } from './sources/markdown';

/**
 * Indexes runbooks, launches and follows their executions, and serves both for every entity.
 *
 * @public
 */
export const runbooksPlugin = createBackendPlugin({
  pluginId: 'runbooks',
  register(env) {
    const sources: RunbookSource[] = [];
    const executors: RunbookExecutor[] = [];
    const calendars: ChangeCalendarReader[] = [];
    env.registerExtensionPoint(runbooksSourcesExtensionPoint, {
      addSources: (...added) => sources.push(...added),
    });
    env.registerExtensionPoint(runbooksExecutorsExtensionPoint, {
      addExecutors: (...added) => executors.push(...added),
    });
    env.registerExtensionPoint(runbooksChangeCalendarsExtensionPoint, {
      addChangeCalendars: (...added) => calendars.push(...added),
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
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init({ httpRouter, database, ...deps }) {
        const { auth, config, urlReader } = deps;
        const settings = readIndexingSettings(config);
        const grants = readGrants(config);
        const registry = buildSources({
          config,
          sources: [
            createCatalogSource(),
            createMarkdownSource({
              urlReader,
              limits: readMarkdownLimits(config),
            }),
            ...sources,
          ],
          required: CATALOG_SOURCE,
        });
        const knex = await database.getClient();
        await prepareDatabase(knex, {
          packageName: '@opsready/backstage-plugin-runbooks-backend',
          skipMigrations: database.migrations?.skip,
          // Reviews, approvals and executions are what people said and did: no source has them.
          durable: true,
        });
        await startIndexing({
          ...deps,
          knex,
          settings,
          sources: registry,
          credentials: () => auth.getOwnServiceCredentials(),
        });
        registerEntityPermissions({ ...deps, database: knex });
        httpRouter.use(
          createRouter({
            parts: [
              indexRoutes({
                ...deps,
                database: knex,
                registry,
                grants,
                reviewEvery: settings.reviewEvery,
                executorIds: new Set(executors.map(({ id }) => id)),
              }),
            ],
          }),
        );
      },
    });
  },
});
