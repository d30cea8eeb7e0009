import { toError } from '@backstage/errors';
import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { maskText } from '../masking';

/** What it means for a launch that a provider could not do what it was asked. Throws what is no error of a provider. */
export function sourceRefusal(error: unknown): Refusal {
  const { name, message } = toError(error);
  // By name: it may come from another copy of the class.
  if (name !== 'SourceError') {
    throw error;
  }
  const { kind, missingPermission } = error as SourceError;
  const text = maskText(message);
  switch (kind) {
    case 'notFound':
      return { code: 'documentGone', message: text };
    case 'denied':
      return {
        code: 'providerDenied',
        message:
          missingPermission && !text.includes(missingPermission)
            ? `${text} What is missing: ${missingPermission}.`
            : text,
      };
    default:
      return {
        code: 'providerUnavailable',
        message: `${text} Nothing was started. Try again in a moment.`,
      };
  }
}
