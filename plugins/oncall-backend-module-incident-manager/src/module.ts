import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import { onCallProvidersExtensionPoint } from '@opsready/backstage-plugin-oncall-node';
import { ACCOUNTS_KEY } from './config/keys';
import { readIncidentManagerSettings } from './config/readIncidentManagerSettings';
import { createIncidentManagerProvider } from './createIncidentManagerProvider';

/**
 * Adds AWS Systems Manager Incident Manager to the oncall plugin.
 *
 * @public
 */
export const onCallModuleIncidentManager = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'incident-manager',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ config, lifecycle, logger, providers }) {
        const settings = readIncidentManagerSettings(config);
        if (settings.targets.length === 0) {
          logger.info(
            `No rosters are read from Incident Manager, because no account is configured: set '${ACCOUNTS_KEY}' where you use it`,
          );
          return;
        }
        const clients = AwsClients.fromConfig(config, { logger });
        lifecycle.addShutdownHook(() => clients.close());
        providers.addProviders(
          createIncidentManagerProvider({ clients, settings }),
        );
        logger.info('Incident Manager targets configured', {
          targets: settings.targets.length,
          acting: settings.acting !== undefined,
        });
      },
    });
  },
});
