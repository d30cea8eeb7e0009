import { AwsFault } from '../protocols';
import type { IncidentManagerState } from '../state';
import { stableJson } from './stableJson';

/**
 * Starts something once for each token: a repetition of the request answers what the first one made. AWS documents
 * that much; that the same token with another request is an error is how its other services take it.
 */
export function startOnce(
  { tokens }: IncidentManagerState,
  start: {
    operation: string;
    token: string | undefined;
    request: object;
    make(): string;
  },
): string {
  const key = start.token && `${start.operation}/${start.token}`;
  const request = stableJson(start.request);
  const known = key === undefined ? undefined : tokens.get(key);
  if (known && known.request !== request) {
    throw new AwsFault(
      'ValidationException',
      'The token was used with another request.',
    );
  }
  if (known) {
    return known.arn;
  }
  const arn = start.make();
  if (key) {
    tokens.set(key, { arn, request });
  }
  return arn;
}
