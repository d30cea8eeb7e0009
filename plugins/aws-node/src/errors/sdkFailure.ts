import { AwsErrorKind } from './AwsError';
import { CREDENTIALS_NAMES, KIND_BY_NAME, NOT_FOUND_NAME } from './errorNames';

/** What is used of an error of the SDK, of Node or of anything else that was thrown. */
export interface SdkFailure {
  name: string;
  message: string;
  status?: number;
  throttling: boolean;
}

/** Reads what was thrown, whatever it is. */
export function readFailure(error: unknown): SdkFailure {
  const thrown = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Record<string, any>;
  const code = thrown.Code ?? thrown.code;
  const name = thrown.name && thrown.name !== 'Error' ? thrown.name : code;
  return {
    name: String(name ?? 'Error'),
    message: String(thrown.message ?? (error === thrown ? '' : error)),
    status: thrown.$metadata?.httpStatusCode,
    throttling: thrown.$retryable?.throttling === true,
  };
}

/**
 * What the failure means. The words go before the name, and the name before the status: services reuse both.
 *
 * What is left, refused parameters included, is `Unavailable`: the call brought no answer, and says nothing about
 * the thing that it asked for.
 */
export function kindOf(failure: SdkFailure): AwsErrorKind {
  const { name, message, status, throttling } = failure;
  if (
    /not authorized to perform|no identity-based policy/i.test(message) ||
    lacksCredentials(failure)
  ) {
    return 'AccessDenied';
  }
  if (/not subscribed to|is not enabled|has not been enabled/i.test(message)) {
    return 'NotEnabled';
  }
  if (throttling || status === 429) {
    return 'Throttled';
  }
  if (Object.hasOwn(KIND_BY_NAME, name)) {
    return KIND_BY_NAME[name];
  }
  if (status === undefined || status >= 500) {
    return 'Unavailable';
  }
  if (status === 404 || NOT_FOUND_NAME.test(name)) {
    return 'NotFound';
  }
  return status === 401 || status === 403 ? 'AccessDenied' : 'Unavailable';
}

/** Whether the trouble is with the portal's credentials; also where Backstage's `aws` config has none for an account. */
export function lacksCredentials({ name, message }: SdkFailure): boolean {
  return (
    CREDENTIALS_NAMES.has(name) || message.includes('no AWS integration that')
  );
}

/** Whether its words come from an answer, and so may hold parts of it or of the request; not where they name a permission. */
export function mayQuote(error: unknown, { message }: SdkFailure): boolean {
  return (
    error instanceof Error &&
    (error instanceof SyntaxError ||
      '$metadata' in error ||
      '$fault' in error) &&
    !/not authorized to perform/i.test(message)
  );
}
