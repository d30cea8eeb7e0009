import { isError } from '@backstage/errors';

/** Why a read failed, as it is stored and shown. @public */
export interface ReadError {
  kind:
    | 'denied'
    | 'throttled'
    | 'notFound'
    | 'unavailable'
    | 'aborted'
    | 'internal';
  message: string;
  missingPermission?: string;
}

/** Errors that say of which kind they are. */
const KINDS = new Set(['SourceError', 'ProviderError']);

/** Errors whose message was written for people. */
const SPOKEN = new Set([
  'InputError',
  'NotFoundError',
  'NotAllowedError',
  'ForwardedError',
]);

/**
 * The reason of a failed read. By name, not by class: two copies of a package make two classes. What nobody wrote for
 * people may hold anything and stays in the log.
 *
 * @public
 */
export function readErrorOf(error: unknown): ReadError {
  if (isError(error) && KINDS.has(error.name)) {
    const { kind, message, missingPermission } = error as unknown as ReadError;
    return { kind, message, ...(missingPermission && { missingPermission }) };
  }
  if (isStop(error)) {
    return {
      kind: 'aborted',
      message: 'The read was stopped before it finished.',
    };
  }
  if (isError(error) && error.name === 'TimeoutError') {
    return {
      kind: 'aborted',
      message:
        "The read took longer than its timeout. Raise the timeout of the source's schedule, or look why the source is slow.",
    };
  }
  if (isError(error) && SPOKEN.has(error.name)) {
    return { kind: 'unavailable', message: error.message };
  }
  return {
    kind: 'internal',
    message: `The source failed with ${
      isError(error) ? error.name : 'an unknown error'
    }. The backend's log says more.`,
  };
}

/** Whether a read ended because its replica stops, which says nothing about the source. */
export function isStop(error: unknown): boolean {
  return isError(error) && error.name === 'AbortError';
}
