import { AwsCredentialIdentity } from '@aws-sdk/types';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { toAwsError } from '../errors/toAwsError';

// Long enough that a page of calls does not meet the end of a session.
const RENEW_BEFORE_MS = 5 * 60_000;

/**
 * The credentials of each account, shared by all clients: one assumed role per account, renewed before it expires.
 *
 * The credentials manager alone assumes the role once per client, since each client remembers only its own.
 */
export class AccountCredentials {
  readonly #manager: AwsCredentialsManager;
  readonly #kept = new Map<string, Promise<AwsCredentialIdentity>>();

  constructor(manager: AwsCredentialsManager) {
    this.#manager = manager;
  }

  /**
   * Credentials that are good for a while.
   *
   * @throws AwsError with operation `sts:AssumeRole` where there are none; not remembered
   */
  async get(account: string): Promise<AwsCredentialIdentity> {
    const kept = this.#kept.get(account);
    if (kept) {
      const credentials = await kept;
      if (!isEnding(credentials)) {
        return credentials;
      }
    }
    // Several may have waited for the same ending credentials; the first one renews for all.
    if (this.#kept.get(account) === kept) {
      this.#kept.set(account, this.#load(account));
    }
    return this.#kept.get(account)!;
  }

  async #load(account: string): Promise<AwsCredentialIdentity> {
    try {
      const { sdkCredentialProvider } =
        await this.#manager.getCredentialProvider({ accountId: account });
      return await sdkCredentialProvider();
    } catch (error) {
      this.#kept.delete(account);
      throw toAwsError(error, { account, operation: 'sts:AssumeRole' });
    }
  }
}

function isEnding({ expiration }: AwsCredentialIdentity): boolean {
  return (
    expiration !== undefined &&
    expiration.getTime() - Date.now() < RENEW_BEFORE_MS
  );
}
