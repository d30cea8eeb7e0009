/** What the backend said was wrong; a failed call itself only says which status it had. @public */
export function messageOf(error: Error): string {
  return error.name === 'ResponseError' && error.cause instanceof Error
    ? error.cause.message
    : error.message;
}
