import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { z } from 'zod';
import { Credentials } from '../config/PagerDutySettings';

/** An access token is not used in its last minute. */
const MARGIN_MS = 60_000;
const PATIENCE_MS = 20_000;

const tokenSchema = z.object({
  access_token: z.string(),
  expires_in: z.number(),
});

/** The header that shows who calls; access tokens of scoped OAuth are kept while they hold, in memory alone. */
export class Authorization {
  readonly #credentials: Credentials;
  #access: { token: string; until: number } | undefined;
  #asking: Promise<string> | undefined;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** The key in config that says it. */
  get key(): string {
    return this.#credentials.key;
  }

  async header(signal: AbortSignal): Promise<string> {
    if (this.#credentials.kind === 'token') {
      return `Token token=${this.#credentials.token}`;
    }
    if (this.#access && Date.now() < this.#access.until) {
      return `Bearer ${this.#access.token}`;
    }
    // Whoever comes meanwhile waits for the same answer.
    this.#asking ??= this.#ask(this.#credentials).finally(() => {
      this.#asking = undefined;
    });
    const token = await this.#asking;
    signal.throwIfAborted();
    return `Bearer ${token}`;
  }

  /** Whether another one may be accepted: an access token that PagerDuty refuses is forgotten. */
  forget(): boolean {
    const had = this.#access !== undefined;
    this.#access = undefined;
    return had;
  }

  async #ask(
    credentials: Extract<Credentials, { kind: 'oauth' }>,
  ): Promise<string> {
    const { clientId, clientSecret, subDomain, region, scopes } = credentials;
    let response: Response;
    try {
      response = await fetch(credentials.tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
          scope: `as_account-${region}.${subDomain} ${scopes.join(' ')}`,
        }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      throw new ProviderError(
        'unavailable',
        'No access token came from PagerDuty: its identity service cannot be reached. It is tried again with the next read.',
      );
    }
    if (response.status >= 500) {
      throw new ProviderError(
        'unavailable',
        `No access token came from PagerDuty: its identity service answered ${response.status}. It is tried again with the next read.`,
      );
    }
    const parsed = tokenSchema.safeParse(await response.json().catch(() => 0));
    if (!response.ok || !parsed.success) {
      throw new ProviderError(
        'denied',
        `PagerDuty gave no access token (${response.status}). Check client, secret, subdomain and scopes in config key '${this.key}'; it needs ${scopes.join(', ')}.`,
        { missingPermission: scopes.join(' ') },
      );
    }
    const { access_token: token, expires_in: seconds } = parsed.data;
    this.#access = { token, until: Date.now() + seconds * 1000 - MARGIN_MS };
    return token;
  }
}
