import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  clockServiceRef,
  entityAccessServiceRef,
  prepareDatabase,
  readRepositoryRules,
} from '@opsready/backstage-plugin-opsready-node';
import {
  ChangeCalendarReader,
  RunbookExecutor,
  runbooksChangeCalendarsExtensionPoint,
  runbooksExecutorsExtensionPoint,
  RunbookSource,
  runbooksSourcesExtensionPoint,
} from '@opsready/backstage-plugin-runbooks-node';
import { executionsRoutes } from './api/executionsRoutes';
import { indexRoutes } from './api/indexRoutes';
import { createRouter } from './api/router';
import { auditLog } from './audit/AuditLog';
import { createExecutionAudit } from './audit/ExecutionAudit';
import { readGrants } from './authority/readGrants';
import { registerLaunchPermissions } from './authorization/launch/registerLaunchPermissions';
import { registerEntityPermissions } from './authorization/registerEntityPermissions';
import {
  createExecutions,
  scheduleExecutions,
} from './executions/createExecutions';
import { executorsById } from './executions/ExecutorRegistry';
import { GuidedExecutor } from './guided/GuidedExecutor';
import { readIndexingSettings } from './indexing/settings';
import { CATALOG_SOURCE, startIndexing } from './indexing/startIndexing';
import { AesSeal } from './launch/AesSeal';
import { createLaunching, scheduleLaunching } from './launch/createLaunching';
import { readMasking } from './masking';
import { createExecutionNotices } from './notifications/ExecutionNotices';
import { LaunchNotifications } from './notifications/LaunchNotifications';
import { StoredRunbookIndex } from './runbooks/StoredRunbookIndex';
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ httpRouter, database, ...deps }) {
        const { auth, clock, config, logger, urlReader } = deps;
        const settings = readIndexingSettings(config);
        const grants = readGrants(config);
        const masking = readMasking(config);
        const seal = AesSeal.fromConfig(config);
        const registry = buildSources({
          config,
          sources: [
            createCatalogSource(),
            createMarkdownSource({
              urlReader,
              limits: readMarkdownLimits(config),
              repositories: readRepositoryRules(config),
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
        registerLaunchPermissions({ ...deps, database: knex });
        const notifications = new LaunchNotifications({
          service: deps.notifications,
          logger,
        });
        const running = createExecutions({
          ...deps,
          database: knex,
          executors: executorsById([new GuidedExecutor(knex), ...executors]),
          masking,
          observers: [
            createExecutionAudit({ auditLog, clock }),
            createExecutionNotices({ database: knex, notifications, logger }),
          ],
          unseal: ({ id, sealed }) =>
            seal.open({ executionId: id, text: sealed ?? '' }).sealed,
        });
        const launching = createLaunching({
          ...deps,
          ...running,
          calendars,
          database: knex,
          grants,
          index: new StoredRunbookIndex(knex),
          notifications,
          seal,
        });
        await scheduleLaunching({ ...deps, ...launching, database: knex });
        await scheduleExecutions({ ...deps, executions: running });
        httpRouter.use(
          createRouter({
            parts: [
              indexRoutes({
                ...deps,
                database: knex,
                registry,
                grants,
                reviewEvery: settings.reviewEvery,
                executorIds: new Set(running.executors.keys()),
              }),
              executionsRoutes({
                ...deps,
                database: knex,
                executions: running,
                grants,
                launching,
              }),
            ],
          }),
        );
      },
    });
  },
});
