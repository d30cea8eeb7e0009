import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a source could not be read.
 *
 * @public
 */
export type CollectionErrorKind =
  | 'AccessDenied'
  | 'Throttled'
  | 'NotFound'
  | 'NotEnabled'
  | 'Unavailable'
  | 'Aborted'
  | 'Internal';

/**
 * A read that failed. It becomes the result of the run and is shown; the facts that were there stay.
 *
 * @public
 */
export class CollectionError extends CustomErrorBase {
  name = 'CollectionError' as const;
  readonly kind: CollectionErrorKind;
  /** What was called, for instance `securityhub:GetFindings`. */
  readonly operation?: string;
  /** The permission that was missing, for instance `securityhub:GetFindings`. */
  readonly missingPermission?: string;

  constructor(
    kind: CollectionErrorKind,
    message: string,
    options: {
      operation?: string;
      missingPermission?: string;
      cause?: unknown;
    } = {},
  ) {
    super(message, options.cause);
    this.kind = kind;
    this.operation = options.operation;
    this.missingPermission = options.missingPermission;
  }
}
