/** With which HTTP status a call failed, by the name of the error where it has none; `undefined` where there was no answer. @public */
export function statusOf(error: Error): number | undefined {
  return 'statusCode' in error
    ? Number(error.statusCode)
    : statusByName(error.name);
}

function statusByName(name: string): number | undefined {
  switch (name) {
    case 'NotAllowedError':
      return 403;
    case 'NotFoundError':
      return 404;
    case 'ConflictError':
      return 409;
    default:
      return undefined;
  }
}
