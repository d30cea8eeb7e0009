import { CustomErrorBase } from '@backstage/errors';

/**
 * A source or executor could not do what it was asked.
 *
 * `denied`: a permission or role is missing. `throttled`: too many calls. `notFound`: the thing is gone.
 * `unavailable`: any other reason.
 *
 * @public
 */
export class SourceError extends CustomErrorBase {
  name = 'SourceError' as const;
  readonly kind: 'denied' | 'throttled' | 'notFound' | 'unavailable';
  /** What has to be allowed, as the source spells it, where something is missing. */
  readonly missingPermission?: string;

  /** @param message - what is wrong, where, and what to do; no secrets */
  constructor(
    kind: SourceError['kind'],
    message: string,
    options?: { missingPermission?: string; cause?: unknown },
  ) {
    super(message, options?.cause);
    this.kind = kind;
    this.missingPermission = options?.missingPermission;
  }
}
