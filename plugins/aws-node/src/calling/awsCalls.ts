import { AwsCall } from './AwsCall';

/**
 * Calls to AWS that throw a module's own errors.
 *
 * @public
 */
export interface AwsCalls {
  /** The answer of one call. Throws what `toError` says, or the signal's reason where it was aborted. */
  callAws<TAnswer>(
    call: AwsCall,
    send: () => Promise<TAnswer>,
  ): Promise<TAnswer>;
  /**
   * Streams the pages of an SDK paginator; throws like `callAws`. What the reader of the pages throws does not pass through
   * `toError`, so a fault of our own is never taken for one of AWS.
   */
  readPages<TPage>(
    call: AwsCall,
    startPages: () => AsyncIterable<TPage>,
  ): AsyncGenerator<TPage>;
}

/**
 * Makes the calls of a module, which all fail in its own words.
 *
 * @param toError - says what a failed call means; not asked where the call was aborted
 * @public
 */
export function awsCalls(
  toError: (error: unknown, call: AwsCall) => Error,
): AwsCalls {
  const fail = (error: unknown, call: AwsCall): Error => {
    // The SDK words an abort in several ways, and a socket that was cut looks like an outage.
    call.signal.throwIfAborted();
    return toError(error, call);
  };
  return {
    async callAws(call, send) {
      call.signal.throwIfAborted();
      try {
        return await send();
      } catch (error) {
        throw fail(error, call);
      }
    },
    async *readPages(call, startPages) {
      try {
        call.signal.throwIfAborted();
        for await (const page of startPages()) {
          yield page;
          call.signal.throwIfAborted();
        }
      } catch (error) {
        throw fail(error, call);
      }
    },
  };
}
