import { CustomErrorBase, toError } from '@backstage/errors';

/**
 * What a failed call to AWS means for those who read the data.
 *
 * `AccessDenied`: a permission, a role or valid credentials are missing. `Throttled`: too many calls. `NotFound`: the
 * thing asked for does not exist. `NotEnabled`: the service is not set up in that account and Region.
 * `Unavailable`: no usable answer, for any other reason.
 *
 * @public
 */
export type AwsErrorKind =
  'AccessDenied' | 'Throttled' | 'NotFound' | 'NotEnabled' | 'Unavailable';

/**
 * A call to AWS failed. The message says where, what it means and what to do; it holds no credentials.
 *
 * @public
 */
export class AwsError extends CustomErrorBase {
  name = 'AwsError' as const;
  readonly kind: AwsErrorKind;
  /** 12 digits. */
  readonly account: string;
  /** Absent where the account's role could not be assumed, which concerns all Regions. */
  readonly region?: string;
  /** As IAM spells it: `securityhub:GetFindings`. */
  readonly operation: string;
  /** The IAM action to allow, where one is missing. */
  readonly missingAction?: string;

  constructor(options: {
    kind: AwsErrorKind;
    account: string;
    region?: string;
    operation: string;
    missingAction?: string;
    message: string;
    cause?: unknown;
  }) {
    // Not handed to the base class, which would add the cause's text, and with it what AWS quotes, to our message.
    super(options.message);
    Object.defineProperty(this, 'cause', {
      value: options.cause === undefined ? undefined : toError(options.cause),
      enumerable: false,
    });
    this.kind = options.kind;
    this.account = options.account;
    this.region = options.region;
    this.operation = options.operation;
    this.missingAction = options.missingAction;
  }
}
