import { randomBytes } from 'node:crypto';

interface Issued {
  account: string;
  scopes: ReadonlySet<string>;
  /** Real time. */
  expiresAt: number;
}

/** Access tokens of scoped OAuth, until they expire in real time. */
export class IssuedTokens {
  readonly #tokens = new Map<string, Issued>();

  issue(account: string, scopes: string[], expiresInSeconds: number): string {
    const token = `pdus+_0XBPWQQ_${randomBytes(16).toString('hex')}`;
    this.#tokens.set(token, {
      account,
      scopes: new Set(scopes),
      expiresAt: Date.now() + expiresInSeconds * 1000,
    });
    return token;
  }

  find(token: string): Issued | undefined {
    const issued = this.#tokens.get(token);
    return issued && issued.expiresAt > Date.now() ? issued : undefined;
  }

  /** As if all had expired. */
  revoke(): void {
    this.#tokens.clear();
  }
}
