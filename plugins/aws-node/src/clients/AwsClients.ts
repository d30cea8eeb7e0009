import { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { MiddlewareStack } from '@smithy/types';
import { version } from '../../package.json';
import { isAccountId, isRegion } from '../arn/names';
import { AccountCredentials } from './AccountCredentials';
import { Budgets } from './budgets';
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

/**
 * Clients of the AWS SDK for the accounts of Backstage's `aws` config.
 *
 * All clients of an account share one assumed role. Each has Opsready's user agent, adaptive retry with at most 3
 * attempts, timeouts (3 s to connect, 30 s for an answer), and a budget of calls per operation, account and Region
 * that each attempt draws from (`opsready.aws.budgets`). The endpoint is the SDK's own, or what its standard settings
 * say (`AWS_ENDPOINT_URL`). An abort signal given to `send` also ends the wait for a token.
 *
 * @public
 */
export class AwsClients {
  readonly #credentials: AccountCredentials;
  readonly #budget: CallBudget;
  readonly #logger: LoggerService;
  readonly #requestHandler = new NodeHttpHandler({
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    throwOnRequestTimeout: true,
    httpAgent: { maxSockets: MAX_SOCKETS_PER_HOST },
    httpsAgent: { maxSockets: MAX_SOCKETS_PER_HOST },
  });
  readonly #clients = new Map<unknown, Map<string, unknown>>();

  /**
   * @param config - the root config: `aws` and `opsready.aws.budgets` are read
   * @throws InputError naming the key that is wrong
   */
  static fromConfig(
    config: Config,
    options: { logger: LoggerService },
  ): AwsClients {
    return new AwsClients({
      credentials: new AccountCredentials(
        DefaultAwsCredentialsManager.fromConfig(config),
      ),
      budget: new CallBudget(Budgets.fromConfig(config)),
      logger: options.logger,
    });
  }

  private constructor(options: {
    credentials: AccountCredentials;
    budget: CallBudget;
    logger: LoggerService;
  }) {
    this.#credentials = options.credentials;
    this.#budget = options.budget;
    this.#logger = options.logger;
  }

  /**
   * The client for an account and Region; the same one each time. It makes no call by itself: credentials are fetched
   * at the first `send`, which throws an AwsError where the role cannot be assumed.
   *
   * @throws InputError where the account or Region is none
   */
  getClient<TClient>(
    ClientClass: AwsClientClass<TClient>,
    target: { account: string; region: string },
  ): TClient {
    const { account, region } = target;
    const clients = this.#clients.get(ClientClass) ?? new Map();
    this.#clients.set(ClientClass, clients);
    const key = `${account} ${region}`;
    if (!clients.has(key)) {
      clients.set(key, this.#createClient(ClientClass, target));
    }
    return clients.get(key);
  }

  /** Closes the connections of all clients. */
  close(): void {
    this.#clients.clear();
    this.#requestHandler.destroy();
  }

  #createClient<TClient>(
    ClientClass: AwsClientClass<TClient>,
    { account, region }: { account: string; region: string },
  ): TClient {
    if (!isAccountId(account) || !isRegion(region)) {
      throw new InputError(
        'A client needs an account id of 12 digits and a Region such as eu-west-1',
      );
    }
    const client = new ClientClass({
      region,
      credentials: () => this.#credentials.get(account),
      customUserAgent: [['opsready', version]],
      retryMode: 'adaptive',
      maxAttempts: MAX_ATTEMPTS,
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
}
