import { isError } from '@backstage/errors';
import { CollectionErrorKind } from '@opsready/backstage-plugin-readiness-node';

/** Why a run failed, as it is stored and shown. */
export interface CollectionErrorInfo {
  kind: CollectionErrorKind;
  message: string;
  operation?: string;
  missingPermission?: string;
}

/**
 * The reason of a failed run. By name, not by class: two copies of a package make two classes. What is no
 * `CollectionError` is a fault of ours or of a collector; its message may hold anything and stays in the log.
 */
export function errorInfo(error: unknown): CollectionErrorInfo {
  if (isError(error) && error.name === 'CollectionError') {
    const { kind, message, operation, missingPermission } =
      error as unknown as CollectionErrorInfo;
    return {
      kind,
      message,
      ...(operation && { operation }),
      ...(missingPermission && { missingPermission }),
    };
  }
  if (isStop(error)) {
    return {
      kind: 'Aborted',
      message: 'The read was stopped before it finished.',
    };
  }
  if (isError(error) && error.name === 'TimeoutError') {
    return {
      kind: 'Aborted',
      message:
        "The read took longer than its timeout. Raise the timeout of the collector's schedule, or look why the source is slow.",
    };
  }
  return {
    kind: 'Internal',
    message: `The collector failed with ${
      isError(error) ? error.name : 'an unknown error'
    }. The backend's log says more.`,
  };
}

/** Whether a read ended because its replica stops, which says nothing about the target. */
export function isStop(error: unknown): boolean {
  return isError(error) && error.name === 'AbortError';
}
