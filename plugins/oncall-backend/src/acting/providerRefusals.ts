import {
  OnCallProvider,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';

/** By name: an error may come from another copy of its class. */
function kindOf(error: unknown): ProviderError['kind'] | undefined {
  const { name, kind } = (error ?? {}) as Partial<ProviderError>;
  return name === 'ProviderError' ? kind : undefined;
}

/** Whether an action that failed so has certainly not been sent, and will not be by trying again. */
export function isRefusal(
  error: unknown,
  { resendable }: Pick<OnCallProvider, 'resendable'>,
): boolean {
  if ((error as Error | undefined)?.name === 'InputError') {
    return true;
  }
  switch (kindOf(error)) {
    case 'denied':
    case 'notFound':
      return true;
    case 'throttled':
      // What may be sent again is tried again.
      return !resendable;
    default:
      return false;
  }
}

/** Whether the provider took no call at all. */
export function isThrottled(error: unknown): boolean {
  return kindOf(error) === 'throttled';
}
