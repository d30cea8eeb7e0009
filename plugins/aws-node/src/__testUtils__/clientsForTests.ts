import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { AwsClients } from '../clients/AwsClients';

/** Clients as a portal has them, that read the accounts of the sandbox by its role `opsready-read`. */
export function clientsForTests(
  options: { aws?: JsonObject; budgets?: JsonObject[] } = {},
): AwsClients {
  return AwsClients.fromConfig(
    new ConfigReader({
      aws: {
        mainAccount: {
          accessKeyId: 'AKIAOPSREADYSANDBOX1',
          secretAccessKey: 'sandbox',
        },
        accountDefaults: {
          roleName: 'opsready-read',
          externalId: 'parcelwise-portal',
        },
        ...options.aws,
      },
      opsready: { aws: { budgets: options.budgets ?? [] } },
    }),
    { logger: mockServices.logger.mock() },
  );
}
