import {
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { maskText } from '../masking';
import { nameOf } from './refusals';

/** What a provider's failure is for the one who asked: its own status code, and the provider's words with what to do. */
export function providerError(error: unknown): Error {
  if (nameOf(error) !== 'SourceError') {
    return toError(error);
  }
  const { kind, message } = error as SourceError;
  return kind === 'notFound'
    ? new NotFoundError(maskText(message))
    : new ServiceUnavailableError(maskText(message));
}

/** As long as a person waits for a provider. */
export const PROVIDER_PATIENCE_MS = 30_000;
