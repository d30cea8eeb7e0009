import { InputError } from '@backstage/errors';
import { AwsCall, errorName, toSourceError } from '../calling';

/**
 * What a failed start means: `InputError` where AWS refused the request itself, by one of the given names, so that nothing
 * was started; else what the call says.
 */
export function startError(
  error: unknown,
  call: AwsCall,
  refused: readonly string[],
): Error {
  if (!refused.includes(errorName(error))) {
    return toSourceError(error, call);
  }
  const said = error instanceof Error ? error.message : '';
  return new InputError(
    `${call.operation} in account ${call.account}, ${call.region}: AWS refused what was to be started, and nothing was. ${said}`,
  );
}
