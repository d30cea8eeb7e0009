import { AwsFault } from '../../protocols';
import { violation } from '../constraints';

export { assertPattern, assertSize, violation } from '../constraints';

/** The page size of a request. */
export function pageSizeOf(
  maxResults: number | undefined,
  { fallback = 50, max = 50 }: { fallback?: number; max?: number } = {},
): number {
  if (maxResults === undefined) {
    return fallback;
  }
  if (maxResults < 1) {
    throw violation(
      maxResults,
      'maxResults',
      'Member must have value greater than or equal to 1',
    );
  }
  if (maxResults > max) {
    throw violation(
      maxResults,
      'maxResults',
      `Member must have value less than or equal to ${max}`,
    );
  }
  return maxResults;
}

export function badToken(): never {
  throw new AwsFault(
    'InvalidNextToken',
    'The specified token is not valid for this request.',
  );
}
