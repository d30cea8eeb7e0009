import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { AccountCredentials } from './AccountCredentials';
import { Budgets } from './budgets';
import { CallBudget } from './CallBudget';
import { AwsClientClass, ClientFactory } from './ClientFactory';
import { LaunchClients } from './LaunchClients';
import { LaunchCredentials } from './LaunchCredentials';

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
  readonly #factory: ClientFactory;
  readonly #clients = new Map<unknown, Map<string, unknown>>();

  /**
   * Clients that start things, as a launch role in the name of a person. They share the budgets and connections of
   * these clients, and are closed with them.
   */
  readonly launch: LaunchClients;

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
      factory: new ClientFactory({
        budget: new CallBudget(Budgets.fromConfig(config)),
        logger: options.logger,
      }),
    });
  }

  private constructor(options: {
    credentials: AccountCredentials;
    factory: ClientFactory;
  }) {
    this.#credentials = options.credentials;
    this.#factory = options.factory;
    this.launch = new LaunchClients({
      credentials: new LaunchCredentials(options),
      factory: options.factory,
    });
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
      clients.set(
        key,
        this.#factory.create(ClientClass, {
          account,
          region,
          credentials: () => this.#credentials.get(account),
        }),
      );
    }
    return clients.get(key);
  }

  /** Closes the connections of all clients. */
  close(): void {
    this.#clients.clear();
    this.#factory.close();
  }
}
