import { AwsCredentialIdentity } from '@aws-sdk/types';
import { abortable } from './abortable';

// The SDK asks again 5 minutes before the end; what it gets then has to be new.
const RENEW_BEFORE_MS = 6 * 60_000;
// The credentials manager's own clients have no time limit, and one that hangs would hold up the account for good.
const LOAD_TIMEOUT_MS = 60_000;

/**
 * Credentials by key, loaded once for all who ask and renewed before they expire. Those least recently used leave first
 * where there are more than `max`; a failure is not remembered.
 */
export class KeptCredentials {
  readonly #max: number;
  readonly #timeoutMs: number;
  // A Map iterates in the order of insertion: the least recently used comes first.
  readonly #kept = new Map<string, Promise<AwsCredentialIdentity>>();

  constructor(options: { max: number; timeoutMs?: number }) {
    this.#max = options.max;
    this.#timeoutMs = options.timeoutMs ?? LOAD_TIMEOUT_MS;
  }

  /** Credentials that are good for a while; throws what `load` throws, or a TimeoutError after 60 s. */
  async get(
    key: string,
    load: () => Promise<AwsCredentialIdentity>,
  ): Promise<AwsCredentialIdentity> {
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      const credentials = await kept;
      if (!isEnding(credentials)) {
        return credentials;
      }
    }
    // Several may have waited for the same ending credentials; the first one renews for all.
    const renewed = this.#kept.get(key);
    return renewed && renewed !== kept ? renewed : this.#load(key, load);
  }

  async #load(
    key: string,
    load: () => Promise<AwsCredentialIdentity>,
  ): Promise<AwsCredentialIdentity> {
    const loading = abortable(load(), AbortSignal.timeout(this.#timeoutMs));
    this.#kept.set(key, loading);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#max) {
        break;
      }
      this.#kept.delete(oldest);
    }
    try {
      return await loading;
    } catch (error) {
      if (this.#kept.get(key) === loading) {
        this.#kept.delete(key);
      }
      throw error;
    }
  }
}

function isEnding({ expiration }: AwsCredentialIdentity): boolean {
  return (
    expiration !== undefined &&
    expiration.getTime() - Date.now() < RENEW_BEFORE_MS
  );
}
