import { AwsFault } from '../../protocols';

/** The page size of a request: 0 and nothing mean the operation's own. */
export function limitOf(
  limit: number | undefined,
  { fallback, max }: { fallback: number; max: number },
): number {
  if (limit !== undefined && (limit < 0 || limit > max)) {
    throw new AwsFault(
      'InvalidLimitException',
      `The specified limit ${limit} is not between 0 and ${max}`,
    );
  }
  return limit || fallback;
}

export function badToken(): never {
  throw new AwsFault(
    'InvalidNextTokenException',
    'The specified nextToken is not valid for this request',
  );
}
