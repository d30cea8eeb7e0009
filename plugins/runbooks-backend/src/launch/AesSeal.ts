import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Seal, SealedLaunch } from './Seal';
import { stableJson } from './stableJson';

const KEY = 'opsready.runbooks.secretKey';
const SHORTEST = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CLOSED = 'v1:';
const PLAIN = 'plain:';

/**
 * Seals with AES-256-GCM under a key from config, bound to the execution that it was sealed for. Without a key only what
 * holds no secret can be kept, in plain text.
 */
export class AesSeal implements Seal {
  readonly #encryption?: Buffer;
  readonly #fingerprints?: Buffer;

  constructor(secretKey?: string) {
    if (secretKey === undefined) {
      return;
    }
    if (secretKey.length < SHORTEST) {
      throw new InputError(
        `Config key '${KEY}' is too short: it needs at least ${SHORTEST} characters. ` +
          "Make one with: node -p \"require('crypto').randomBytes(32).toString('base64')\"",
      );
    }
    this.#encryption = derive(secretKey, 'sealed launches');
    this.#fingerprints = derive(secretKey, 'fingerprints');
  }

  static fromConfig(config: Config): AesSeal {
    return new AesSeal(config.getOptionalString(KEY));
  }

  close(options: {
    executionId: string;
    content: SealedLaunch;
    hasSecrets: boolean;
  }): string {
    const { executionId, content, hasSecrets } = options;
    const text = JSON.stringify(content);
    if (!this.#encryption) {
      this.assertCanKeep(hasSecrets);
      return `${PLAIN}${text}`;
    }
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#encryption, iv);
    cipher.setAAD(Buffer.from(executionId));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]);
    return `${CLOSED}${sealed.toString('base64')}`;
  }

  open({ executionId, text }: { executionId: string; text: string }) {
    if (text.startsWith(PLAIN)) {
      return JSON.parse(text.slice(PLAIN.length));
    }
    if (!this.#encryption || !text.startsWith(CLOSED)) {
      throw cannotOpen(executionId);
    }
    const sealed = Buffer.from(text.slice(CLOSED.length), 'base64');
    const body = sealed.subarray(IV_BYTES + TAG_BYTES);
    try {
      const decipher = createDecipheriv(
        'aes-256-gcm',
        this.#encryption,
        sealed.subarray(0, IV_BYTES),
        { authTagLength: TAG_BYTES },
      );
      decipher.setAAD(Buffer.from(executionId));
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return JSON.parse(
        Buffer.concat([decipher.update(body), decipher.final()]).toString(
          'utf8',
        ),
      );
    } catch {
      throw cannotOpen(executionId);
    }
  }

  fingerprint(content: JsonObject): string {
    const text = stableJson(content);
    const hash = this.#fingerprints
      ? createHmac('sha256', this.#fingerprints)
      : createHash('sha256');
    return hash.update(text).digest('base64url');
  }

  assertCanKeep(hasSecrets: boolean): void {
    if (hasSecrets && !this.#encryption) {
      throw new InputError(
        'A parameter of this launch is secret, and there is no key to keep it with until it is launched. Set ' +
          `'${KEY}' in config, or let the document read the secret itself, from Secrets Manager or Parameter Store.`,
      );
    }
  }
}

function derive(secretKey: string, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', secretKey, 'opsready-runbooks', purpose, 32),
  );
}

function cannotOpen(executionId: string): InputError {
  return new InputError(
    `What execution ${executionId} needs to start was sealed with another key than '${KEY}' is now. ` +
      'Set the key that it was, or withdraw the execution and ask for the launch again.',
  );
}
