import { readPageToken, writePageToken } from './pageToken';

/** One page of a list and the token of the next, undefined on the last. Calls `onBadToken` for a token that does not continue this query. */
export function pageOf<T>(options: {
  items: readonly T[];
  size: number;
  token: string | undefined;
  /** What besides the token makes the request; a token is bound to it. */
  query: unknown;
  onBadToken(): never;
}): { items: T[]; nextToken: string | undefined } {
  const { items, size, token, onBadToken } = options;
  const query = JSON.stringify(options.query ?? {});
  const start = token ? (readPageToken(token, query) ?? onBadToken()) : 0;
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken: end < items.length ? writePageToken(end, query) : undefined,
  };
}
