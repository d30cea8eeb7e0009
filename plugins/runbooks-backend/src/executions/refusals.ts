import {
  RunbookExecutor,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';

/** By name: an error may come from another copy of its class. */
export function nameOf(error: unknown): string | undefined {
  return (error as Error | undefined)?.name;
}

/** Whether a start that failed so has certainly started nothing. */
export function isRefusal(
  error: unknown,
  { resubmit }: Pick<RunbookExecutor, 'resubmit'>,
): error is Error {
  switch (nameOf(error)) {
    case 'InputError':
      return true;
    case 'SourceError': {
      const { kind } = error as SourceError;
      // What may be sent again was perhaps sent before it was throttled; what may not was sent once.
      return (
        ['denied', 'notFound'].includes(kind) ||
        (kind === 'throttled' && resubmit === 'never')
      );
    }
    default:
      return false;
  }
}
