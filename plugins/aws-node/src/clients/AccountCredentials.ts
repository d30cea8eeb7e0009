import { AwsCredentialIdentity } from '@aws-sdk/types';
import { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { toAwsError } from '../errors/toAwsError';
import { abortable } from './abortable';

// The SDK asks again 5 minutes before the end; what it gets then has to be new.
const RENEW_BEFORE_MS = 6 * 60_000;
// The credentials manager's own clients have no time limit, and one that hangs would hold up the account for good.
const LOAD_TIMEOUT_MS = 60_000;

/**
 * The credentials of each account, shared by all clients: one assumed role per account, renewed before it expires.
 *
 * The credentials manager alone assumes the role once per client, since each client remembers only its own.
 */
export class AccountCredentials {
  readonly #manager: AwsCredentialsManager;
  readonly #timeoutMs: number;
  readonly #kept = new Map<string, Promise<AwsCredentialIdentity>>();

  constructor(
    manager: AwsCredentialsManager,
    options?: { timeoutMs?: number },
  ) {
    this.#manager = manager;
    this.#timeoutMs = options?.timeoutMs ?? LOAD_TIMEOUT_MS;
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
      return await abortable(
        this.#assumeRole(account),
        AbortSignal.timeout(this.#timeoutMs),
      );
    } catch (error) {
      this.#kept.delete(account);
      throw toAwsError(error, { account, operation: 'sts:AssumeRole' });
    }
  }

  async #assumeRole(account: string): Promise<AwsCredentialIdentity> {
    const { sdkCredentialProvider } = await this.#manager.getCredentialProvider(
      { accountId: account },
    );
    return sdkCredentialProvider();
  }
}

function isEnding({ expiration }: AwsCredentialIdentity): boolean {
  return (
    expiration !== undefined &&
    expiration.getTime() - Date.now() < RENEW_BEFORE_MS
  );
}
