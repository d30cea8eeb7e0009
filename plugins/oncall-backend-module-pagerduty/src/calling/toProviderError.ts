import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { ApiRequest } from './ApiRequest';

/** Where a request failed. */
export interface FailedCall {
  request: ApiRequest;
  accountId: string;
  /** The key in config whose credentials were used. */
  key: string;
}

/** What a status of PagerDuty means, in our words: its own may repeat what was sent. */
export function toProviderError(
  status: number,
  { request, accountId, key }: FailedCall,
): ProviderError {
  const { scope } = request;
  const account = `the account '${accountId}'`;
  switch (status) {
    case 401:
      return new ProviderError(
        'denied',
        `PagerDuty does not accept the key for ${account} (401). Put a valid one into config key '${key}'.`,
      );
    case 402:
      return new ProviderError(
        'denied',
        `The PagerDuty plan of ${account} does not have what this takes (402, ${scope}).`,
        { missingPermission: scope },
      );
    case 403:
      return new ProviderError(
        'denied',
        `The key for ${account} may not do this at PagerDuty (403). Config key '${key}' needs one that is allowed ${scope}.`,
        { missingPermission: scope },
      );
    case 404:
      return new ProviderError(
        'notFound',
        `It is not there in ${account} at PagerDuty (404).`,
      );
    case 429:
      return throttled(accountId);
    default:
      return new ProviderError(
        'unavailable',
        `PagerDuty answered ${status} for ${account}. It is tried again with the next read.`,
      );
  }
}

export function throttled(accountId: string): ProviderError {
  return new ProviderError(
    'throttled',
    `PagerDuty takes no more calls with the key for the account '${accountId}' for now (429). It is tried again with the next read; where that happens often, use a key for the portal alone.`,
  );
}

export function unreachable(accountId: string): ProviderError {
  return new ProviderError(
    'unavailable',
    `PagerDuty did not answer for the account '${accountId}'. It is tried again with the next read.`,
  );
}
