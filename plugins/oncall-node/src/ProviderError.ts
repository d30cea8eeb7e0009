import { CustomErrorBase } from '@backstage/errors';

/**
 * A provider could not do what it was asked.
 *
 * `denied`: a token, permission or role is missing or refused. `throttled`: too many calls. `notFound`: the thing is gone.
 * `unavailable`: any other reason.
 *
 * @public
 */
export class ProviderError extends CustomErrorBase {
  name = 'ProviderError' as const;
  readonly kind: 'denied' | 'throttled' | 'notFound' | 'unavailable';
  /** What has to be allowed, as the provider spells it, where something is missing. */
  readonly missingPermission?: string;

  /** @param message - what is wrong, where, and what to do; no secrets */
  constructor(
    kind: ProviderError['kind'],
    message: string,
    options?: { missingPermission?: string; cause?: unknown },
  ) {
    super(message, options?.cause);
    this.kind = kind;
    this.missingPermission = options?.missingPermission;
  }
}
