import {
  AwsCall,
  AwsErrorKind,
  toAwsError,
} from '@opsready/backstage-plugin-aws-node';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';

const KINDS: Readonly<Record<AwsErrorKind, SourceError['kind']>> = {
  AccessDenied: 'denied',
  Throttled: 'throttled',
  NotFound: 'notFound',
  NotEnabled: 'unavailable',
  Unavailable: 'unavailable',
};

/** Names by which SSM says that there is no such thing, where the name alone does not tell. */
const NOT_FOUND = [
  'InvalidDocument',
  'InvalidDocumentVersion',
  'InvalidCommandId',
];

/** Says what failed, where, and which permission was missing. Throws the signal's reason where it was aborted. */
export function toSourceError(
  error: unknown,
  { signal, ...call }: AwsCall,
): SourceError {
  if (error instanceof SourceError) {
    return error;
  }
  // The SDK words an abort in several ways, and a socket that was cut looks like an outage.
  signal.throwIfAborted();
  const { kind, message, missingAction } = toAwsError(error, call);
  return new SourceError(
    NOT_FOUND.includes(errorName(error)) ? 'notFound' : KINDS[kind],
    message,
    { missingPermission: missingAction },
  );
}

/** The code of a failed call. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
