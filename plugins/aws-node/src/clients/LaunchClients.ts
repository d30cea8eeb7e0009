import { AwsClientClass, ClientFactory } from './ClientFactory';
import { LaunchCredentials } from './LaunchCredentials';
import { assertLaunchSession, LaunchSession } from './LaunchSession';

/**
 * Clients of the AWS SDK that act as a launch role in the name of a person: what somebody starts is started by a role
 * that reads nothing else, and AWS's own records tell who it was.
 *
 * User agent, timeouts, endpoints and budgets are those of `AwsClients`.
 *
 * @public
 */
export class LaunchClients {
  readonly #credentials: LaunchCredentials;
  readonly #factory: ClientFactory;

  /** @internal */
  constructor(options: {
    credentials: LaunchCredentials;
    factory: ClientFactory;
  }) {
    this.#credentials = options.credentials;
    this.#factory = options.factory;
  }

  /**
   * A new client, for what one person does now. It makes no call by itself: the role is assumed at the first `send`,
   * which throws an AwsError where it cannot be. Its session is kept for others with the same role, name and tags until
   * shortly before it ends.
   *
   * @param options - `maxAttempts: 1` for a call that must not be repeated, such as `SendCommand`; 3 unless set, which is
   *   right only where a repeated call starts nothing twice
   * @throws InputError where the account, the Region or the session is none, or the role is of another account
   */
  getClient<TClient>(
    ClientClass: AwsClientClass<TClient>,
    options: {
      account: string;
      region: string;
      session: LaunchSession;
      maxAttempts?: number;
    },
  ): TClient {
    const { account, region, session, maxAttempts } = options;
    assertLaunchSession(session, account);
    return this.#factory.create(ClientClass, {
      account,
      region,
      maxAttempts,
      credentials: () => this.#credentials.get(session, { account, region }),
    });
  }
}
