import { AwsCredentialIdentity } from '@aws-sdk/types';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { toAwsError } from '../errors/toAwsError';
import { KeptCredentials } from './KeptCredentials';

/** More accounts than an organisation has. */
const MAX_ACCOUNTS = 10_000;
const PORTAL = 'portal';

/**
 * The credentials of each account, shared by all clients: one assumed role per account, renewed before it expires.
 *
 * The credentials manager alone assumes the role once per client, since each client remembers only its own.
 */
export class AccountCredentials {
  readonly #manager: AwsCredentialsManager;
  readonly #kept: KeptCredentials;

  constructor(
    manager: AwsCredentialsManager,
    options?: { timeoutMs?: number },
  ) {
    this.#manager = manager;
    this.#kept = new KeptCredentials({ max: MAX_ACCOUNTS, ...options });
  }

  /**
   * Credentials that are good for a while.
   *
   * @throws AwsError with operation `sts:AssumeRole` where there are none; not remembered
   */
  async get(account: string): Promise<AwsCredentialIdentity> {
    try {
      return await this.#kept.get(account, () => this.#load(account));
    } catch (error) {
      throw toAwsError(error, { account, operation: 'sts:AssumeRole' });
    }
  }

  /** The portal's own credentials, of Backstage's main account; throws what its provider throws. */
  async getPortal(): Promise<AwsCredentialIdentity> {
    return this.#kept.get(PORTAL, () => this.#load());
  }

  async #load(accountId?: string): Promise<AwsCredentialIdentity> {
    const { sdkCredentialProvider } = await this.#manager.getCredentialProvider(
      accountId === undefined ? undefined : { accountId },
    );
    return sdkCredentialProvider();
  }
}
