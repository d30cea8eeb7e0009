import { AwsError, AwsErrorKind } from './AwsError';
import { redact } from './redact';
import {
  kindOf,
  lacksCredentials,
  mayQuote,
  readFailure,
  SdkFailure,
} from './sdkFailure';

/**
 * Where a call went.
 *
 * @public
 */
export interface CalledOperation {
  /** 12 digits. */
  account: string;
  region?: string;
  /** As IAM spells it: `securityhub:GetFindings`. */
  operation: string;
  /** Whether somebody waits for the answer and may simply ask again; else the message says that the next cycle does. */
  onDemand?: boolean;
  /**
   * Whether the service holds what no message may show, such as telephone numbers: then what AWS or the SDK's parser say is
   * left out, since it may quote them. What names a missing permission stays, since it quotes ARNs only.
   */
  confidential?: boolean;
}

/**
 * Says what was thrown by an SDK call in Opsready's words; an {@link AwsError} comes back as it is.
 *
 * Security Hub's `InvalidAccessException` and Config's missing recorder are `NotEnabled`. Network errors, timeouts,
 * 5xx and refused parameters are `Unavailable`, and so is an aborted call: look at the signal first where that makes
 * a difference. The missing action is read from AWS's message, else it is the operation itself.
 *
 * @public
 */
export function toAwsError(error: unknown, called: CalledOperation): AwsError {
  if (error instanceof AwsError) {
    return error;
  }
  const { confidential, onDemand, ...place } = called;
  const read = readFailure(error);
  const kind = kindOf(read);
  const quiet = confidential && mayQuote(error, read);
  const failure = quiet ? { ...read, message: '' } : read;
  const missingAction =
    kind === 'AccessDenied' ? missingActionOf(failure, called) : undefined;
  return new AwsError({
    kind,
    ...place,
    missingAction,
    message: `${called.operation} ${where(called)}: ${describe(failure, { kind, missingAction, onDemand })}`,
    cause: quiet ? undefined : error,
  });
}

function missingActionOf(
  failure: SdkFailure,
  { operation }: CalledOperation,
): string | undefined {
  const named = /not authorized to perform:?\s+([a-z0-9-]+:[a-z0-9*]+)/i.exec(
    failure.message,
  );
  if (named) {
    return named[1];
  }
  return lacksCredentials(failure) ? undefined : operation;
}

function where({ account, region }: CalledOperation): string {
  return region ? `in account ${account}, ${region}` : `in account ${account}`;
}

function describe(
  failure: SdkFailure,
  {
    kind,
    missingAction,
    onDemand,
  }: { kind: AwsErrorKind; missingAction?: string; onDemand?: boolean },
): string {
  const again = onDemand
    ? 'Try again in a minute'
    : 'It is tried again at the next cycle';
  switch (kind) {
    case 'AccessDenied':
      return denied(failure, missingAction);
    case 'Throttled':
      return `AWS asks for fewer calls. ${again}; lower the rate in opsready.aws.budgets if it lasts.`;
    case 'NotEnabled':
      return `the service is not enabled there. Enable it, or take the Region out of the targets. AWS says: ${said(failure)}`;
    case 'NotFound':
      return `what was asked for does not exist. AWS says: ${said(failure)}`;
    case 'Unavailable':
      return `no usable answer. ${again}. Reason: ${said(failure)}`;
    default:
      return kind satisfies never;
  }
}

function denied(failure: SdkFailure, missingAction?: string): string {
  if (missingAction === undefined) {
    return `the credentials are not accepted. Check the portal's aws configuration. Reason: ${said(failure)}`;
  }
  const resource = /on resource: (arn:[^\s]+)/i.exec(failure.message)?.[1];
  const target = resource
    ? `${missingAction} on ${redact(resource)}`
    : missingAction;
  if (/explicit deny/i.test(failure.message)) {
    return `a policy denies ${target} explicitly. Ask who manages the account's policies.`;
  }
  return missingAction.startsWith('sts:')
    ? `the portal may not use ${target}. Check the role's trust policy with its external id, and that the portal's own identity is allowed it.`
    : `the role may not use ${target}. Allow it in the role's policy.`;
}

function said({ name, message }: SdkFailure): string {
  const text = redact(message);
  return text ? `${name}, ${text}` : name;
}
