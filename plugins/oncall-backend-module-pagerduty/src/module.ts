import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { onCallProvidersExtensionPoint } from '@opsready/backstage-plugin-oncall-node';
import { clockServiceRef } from '@opsready/backstage-plugin-opsready-node';
import { PAGERDUTY_KEY } from './config/keys';
import { readPagerDutySettings } from './config/readPagerDutySettings';
import { createPagerDutyProvider } from './createPagerDutyProvider';

/**
 * Adds PagerDuty to the oncall plugin.
 *
 * @public
 */
export const onCallModulePagerDuty = createBackendModule({
  pluginId: 'oncall',
  moduleId: 'pagerduty',
  register(reg) {
    reg.registerInit({
      deps: {
        clock: clockServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: onCallProvidersExtensionPoint,
      },
      async init({ clock, config, logger, providers }) {
        const settings = readPagerDutySettings(config);
        if (settings.accounts.length === 0) {
          logger.info(
            `No rosters are read from PagerDuty, because no account is configured: set '${PAGERDUTY_KEY}' where you use it`,
          );
          return;
        }
        providers.addProviders(createPagerDutyProvider({ settings, clock }));
        logger.info('PagerDuty accounts configured', {
          accounts: settings.accounts.length,
          acting: settings.accounts.filter(({ acting }) => acting).length,
        });
      },
    });
  },
});
