import { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { MiddlewareStack } from '@smithy/types';
import { version } from '../../package.json';
import { isAccountId, isRegion } from '../arn/names';
import { CallBudget } from './CallBudget';

const MAX_ATTEMPTS = 3;
const CONNECTION_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 30_000;
const MAX_SOCKETS_PER_HOST = 25;

/**
 * What a client of the AWS SDK v3 is made with.
 *
 * @public
 */
export interface AwsClientConfig {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  customUserAgent: Array<[string, string]>;
  retryMode: 'adaptive';
  maxAttempts: number;
  requestHandler: NodeHttpHandler;
}

/**
 * A client class of the AWS SDK v3, such as `SecurityHubClient`.
 *
 * @public
 */
export type AwsClientClass<TClient> = new (config: AwsClientConfig) => TClient;

interface BudgetedClient {
  config: { serviceId: string };
  middlewareStack: MiddlewareStack<any, any>;
}

/** Makes the clients of all kinds of credentials alike: they share connections and budgets. */
export class ClientFactory {
  readonly #budget: CallBudget;
  readonly #logger: LoggerService;
  readonly #requestHandler = new NodeHttpHandler({
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    throwOnRequestTimeout: true,
    httpAgent: { maxSockets: MAX_SOCKETS_PER_HOST },
    httpsAgent: { maxSockets: MAX_SOCKETS_PER_HOST },
  });

  constructor(options: { budget: CallBudget; logger: LoggerService }) {
    this.#budget = options.budget;
    this.#logger = options.logger;
  }

  /** @throws InputError where the account or Region is none */
  create<TClient>(
    ClientClass: AwsClientClass<TClient>,
    options: {
      account: string;
      region: string;
      credentials: AwsCredentialIdentityProvider;
      /** 1 for calls that must not be repeated; 3 unless set. */
      maxAttempts?: number;
    },
  ): TClient {
    const { account, region, credentials, maxAttempts } = options;
    if (!isAccountId(account) || !isRegion(region)) {
      throw new InputError(
        'A client needs an account id of 12 digits and a Region such as eu-west-1',
      );
    }
    const client = new ClientClass({
      region,
      credentials,
      customUserAgent: [['opsready', version]],
      retryMode: 'adaptive',
      maxAttempts: maxAttempts ?? MAX_ATTEMPTS,
      requestHandler: this.#requestHandler,
    });
    const { config, middlewareStack } = client as BudgetedClient;
    middlewareStack.use(
      this.#budget.plugin({ serviceId: config.serviceId, account, region }),
    );
    this.#logger.debug('Made an AWS client', {
      service: config.serviceId,
      account,
      region,
    });
    return client;
  }

  /** Closes the connections of all clients. */
  close(): void {
    this.#requestHandler.destroy();
  }
}
