import { AwsFault } from '../../protocols';

/** A request that breaks a constraint of the model, in AWS's words. */
export function violation(
  value: unknown,
  member: string,
  constraint: string,
): AwsFault {
  return new AwsFault(
    'ValidationException',
    `1 validation error detected: Value '${String(value)}' at '${member}' failed to satisfy constraint: ${constraint}`,
  );
}

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

/** Refuses lists and maps of the wrong size. */
export function assertSize(
  size: number,
  member: string,
  { min = 0, max }: { min?: number; max: number },
): void {
  if (size < min || size > max) {
    throw violation(
      `${size} entries`,
      member,
      `Member must have length between ${min} and ${max}`,
    );
  }
}

export function assertPattern(
  value: string | undefined,
  member: string,
  pattern: RegExp,
): void {
  if (value !== undefined && !pattern.test(value)) {
    throw violation(
      value,
      member,
      `Member must satisfy regular expression pattern: ${pattern.source}`,
    );
  }
}
