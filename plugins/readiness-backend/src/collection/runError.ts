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
  if (isError(error) && error.name === 'AbortError') {
    return {
      kind: 'Aborted',
      message: 'The read was stopped before it finished.',
    };
  }
  return {
    kind: 'Internal',
    message: `The collector failed with ${
      isError(error) ? error.name : 'an unknown error'
    }. The backend's log says more.`,
  };
}
