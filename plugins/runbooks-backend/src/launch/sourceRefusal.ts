import { toError } from '@backstage/errors';
import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { maskText } from '../masking';

/** What it means for a launch that a provider could not do what it was asked. Throws what is no error of a provider. */
export function sourceRefusal(error: unknown): Refusal {
  const { name, message } = toError(error);
  if (name === 'TimeoutError') {
    return {
      code: 'providerUnavailable',
      message:
        'The provider did not answer all that a launch has to know in time: it, or the budget of calls to it, is busy. ' +
        'Nothing was started. Try again in a moment.',
    };
  }
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
