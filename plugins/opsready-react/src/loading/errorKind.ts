/** What a failed call means to the person who looks. @public */
export type ErrorKind = 'denied' | 'missing' | 'failed';

/** Reads the status of a `ResponseError`, or the name of a local error. @public */
export function errorKind(error: Error): ErrorKind {
  const status =
    'statusCode' in error ? Number(error.statusCode) : statusByName(error.name);
  if (status === 403) {
    return 'denied';
  }
  return status === 404 ? 'missing' : 'failed';
}

function statusByName(name: string): number {
  switch (name) {
    case 'NotAllowedError':
      return 403;
    case 'NotFoundError':
      return 404;
    default:
      return 500;
  }
}
