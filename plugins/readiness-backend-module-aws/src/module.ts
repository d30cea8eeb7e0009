import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  AwsClients,
  ClaimPolicy,
  readAwsAccounts,
  readResourceSelector,
  toAwsTargets,
} from '@opsready/backstage-plugin-aws-node';
import {
  readinessCollectorsExtensionPoint,
  readinessResourceSelectorsExtensionPoint,
} from '@opsready/backstage-plugin-readiness-node';
import { createAwsCollectors } from './collectors';
import { readRequiredTags, toTargets } from './targets';

const ACCOUNTS_KEY = 'opsready.readiness.aws.accounts';

/**
 * Adds AWS as a source of the readiness plugin.
 *
 * @public
 */
export const readinessModuleAws = createBackendModule({
  pluginId: 'readiness',
  moduleId: 'aws',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        collectors: readinessCollectorsExtensionPoint,
        resourceSelectors: readinessResourceSelectorsExtensionPoint,
      },
      async init({ config, lifecycle, logger, collectors, resourceSelectors }) {
        const accounts = readAwsAccounts(config, ACCOUNTS_KEY);
        const requiredTags = readRequiredTags(config);
        const policy = ClaimPolicy.fromConfig(config);
        const claimTargets = toAwsTargets(accounts);
        resourceSelectors.addResourceSelectors(entity =>
          readResourceSelector(entity, {
            policy,
            targets: claimTargets,
            accountsKey: ACCOUNTS_KEY,
          }),
        );
        if (accounts.length === 0) {
          // Collectors without targets would leave checks without an answer; without collectors they say why.
          logger.info(
            `Nothing is read from AWS, because no account is configured: set '${ACCOUNTS_KEY}'`,
          );
          return;
        }
        const clients = AwsClients.fromConfig(config, { logger });
        lifecycle.addShutdownHook(() => clients.close());
        const targets = toTargets(accounts);
        collectors.addCollectors(
          ...createAwsCollectors({ clients, targets, requiredTags }),
        );
        logger.info('AWS targets configured', { targets: targets.length });
      },
    });
  },
});
