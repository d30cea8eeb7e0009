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
import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import {
  Check,
  Collector,
  readinessChecksExtensionPoint,
  readinessCollectorsExtensionPoint,
  readinessResourceSelectorsExtensionPoint,
  readinessScorecardsExtensionPoint,
  ResourceSelectorReader,
} from '@opsready/backstage-plugin-readiness-node';
import { onCallServiceRef } from '@opsready/backstage-plugin-oncall-node';
import { runbooksServiceRef } from '@opsready/backstage-plugin-runbooks-node';
import { createRouter } from './api/router';
import { checks as builtInChecks } from './checks';
import { createCatalogCollector } from './collectors/catalog/catalogCollector';
import { createOnCallCollector } from './collectors/oncall/onCallCollector';
import { createRunbooksCollector } from './collectors/runbooks/runbooksCollector';
import { buildDefinitions } from './definitions/buildDefinitions';
import { startPipeline } from './startPipeline';
import { scorecards as builtInScorecards } from './scorecards';

/**
 * Collects facts, evaluates checks, judges scorecards and serves the readiness of every entity.
 *
 * @public
 */
export const readinessPlugin = createBackendPlugin({
  pluginId: 'readiness',
  register(env) {
    const collectors: Collector[] = [];
    const readers: ResourceSelectorReader[] = [];
    const checks: Check[] = [...builtInChecks];
    const scorecards: Scorecard[] = [...builtInScorecards];
    env.registerExtensionPoint(readinessCollectorsExtensionPoint, {
      addCollectors: (...added) => collectors.push(...added),
    });
    env.registerExtensionPoint(readinessResourceSelectorsExtensionPoint, {
      addResourceSelectors: (...added) => readers.push(...added),
    });
    env.registerExtensionPoint(readinessChecksExtensionPoint, {
      addChecks: (...added) => checks.push(...added),
    });
    env.registerExtensionPoint(readinessScorecardsExtensionPoint, {
      addScorecards: (...added) => scorecards.push(...added),
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
        onCall: onCallServiceRef,
        runbooks: runbooksServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ httpRouter, database, onCall, runbooks, ...deps }) {
        const { auth, catalog, config } = deps;
        const credentials = () => auth.getOwnServiceCredentials();
        const definitions = buildDefinitions({
          config,
          collectors: [
            createCatalogCollector({ catalog, credentials }),
            createOnCallCollector({ onCall }),
            createRunbooksCollector({ runbooks }),
            ...collectors,
          ],
          checks,
          scorecards,
        });
        const knex = await database.getClient();
        await prepareDatabase(knex, {
          packageName: '@opsready/backstage-plugin-readiness-backend',
          skipMigrations: database.migrations?.skip,
        });
        const refresh = await startPipeline({
          ...deps,
          knex,
          definitions,
          readers,
          credentials,
        });
        httpRouter.use(
          await createRouter({ ...deps, database: knex, definitions, refresh }),
        );
      },
    });
  },
});
