import { SourceError } from '@opsready/backstage-plugin-runbooks-node';

/** By name: an error may come from another copy of its class. */
export function nameOf(error: unknown): string | undefined {
  return (error as Error | undefined)?.name;
}

/** Whether a start that failed so has certainly started nothing. */
export function isRefusal(error: unknown): error is Error {
  switch (nameOf(error)) {
    case 'InputError':
      return true;
    case 'SourceError':
      return ['denied', 'notFound'].includes((error as SourceError).kind);
    default:
      return false;
  }
}
