import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AwsClients, ClaimPolicy } from '@opsready/backstage-plugin-aws-node';
import {
  runbooksExecutorsExtensionPoint,
  runbooksSourcesExtensionPoint,
} from '@opsready/backstage-plugin-runbooks-node';
import { createAutomationExecutor } from './automation/createAutomationExecutor';
import { readSsmSettings } from './config/readSsmSettings';
import { createDocumentSource } from './source/createDocumentSource';

/**
 * Adds AWS Systems Manager to the runbooks plugin: its documents as runbooks, Automation and Run Command to run them, and
 * its change calendars.
 *
 * @public
 */
export const runbooksModuleSsm = createBackendModule({
  pluginId: 'runbooks',
  moduleId: 'ssm',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        executors: runbooksExecutorsExtensionPoint,
        sources: runbooksSourcesExtensionPoint,
      },
      async init({ config, executors, lifecycle, logger, sources }) {
        const settings = readSsmSettings(config);
        const claimPolicy = ClaimPolicy.fromConfig(config);
        if (settings.targets.length === 0) {
          logger.info(
            "No runbooks are read from AWS, because no account is configured: set 'opsready.runbooks.aws.accounts'",
          );
          return;
        }
        const clients = AwsClients.fromConfig(config, { logger });
        lifecycle.addShutdownHook(() => clients.close());
        sources.addSources(createDocumentSource({ clients, settings }));
        executors.addExecutors(
          createAutomationExecutor({ clients, settings, claimPolicy }),
        );
        logger.info('AWS targets configured', {
          targets: settings.targets.length,
        });
      },
    });
  },
});
