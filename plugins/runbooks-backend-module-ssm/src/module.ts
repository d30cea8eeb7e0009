import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AwsClients, ClaimPolicy } from '@opsready/backstage-plugin-aws-node';
import {
  runbooksChangeCalendarsExtensionPoint,
  runbooksExecutorsExtensionPoint,
  runbooksSourcesExtensionPoint,
} from '@opsready/backstage-plugin-runbooks-node';
import { createChangeCalendarReader } from './calendar/createChangeCalendarReader';
import { createCommandExecutor } from './command/createCommandExecutor';
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
        changeCalendars: runbooksChangeCalendarsExtensionPoint,
        executors: runbooksExecutorsExtensionPoint,
        sources: runbooksSourcesExtensionPoint,
      },
      async init({ config, lifecycle, logger, ...points }) {
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
        const options = { clients, settings, claimPolicy };
        points.sources.addSources(createDocumentSource(options));
        points.executors.addExecutors(
          createAutomationExecutor(options),
          createCommandExecutor(options),
        );
        points.changeCalendars.addChangeCalendars(
          createChangeCalendarReader(options),
        );
        logger.info('AWS targets configured', {
          targets: settings.targets.length,
        });
      },
    });
  },
});
