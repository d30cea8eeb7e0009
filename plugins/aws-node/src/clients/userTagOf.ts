/** What AWS takes in the value of a tag. */
const NOT_ALLOWED = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

/**
 * The tag that tells who did something, on sessions and on what they start.
 *
 * @public
 */
export function userTagOf(entityRef: string): { key: string; value: string } {
  return {
    key: 'opsready:user',
    value: entityRef.replace(NOT_ALLOWED, '_').slice(0, 256),
  };
}
