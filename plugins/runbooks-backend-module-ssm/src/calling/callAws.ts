import { AwsCall, toSourceError } from './toSourceError';

/** The answer of one call; throws `SourceError`, or the signal's reason where it was aborted. */
export async function callAws<TAnswer>(
  call: AwsCall,
  send: () => Promise<TAnswer>,
): Promise<TAnswer> {
  try {
    call.signal.throwIfAborted();
    return await send();
  } catch (error) {
    throw toSourceError(error, call);
  }
}

/**
 * Streams the pages of an SDK paginator; throws like {@link callAws}. What the reader of the pages throws does not pass
 * through here, so a fault of our own is never taken for one of AWS.
 */
export async function* readPages<TPage>(
  call: AwsCall,
  startPages: () => AsyncIterable<TPage>,
): AsyncGenerator<TPage> {
  try {
    call.signal.throwIfAborted();
    for await (const page of startPages()) {
      yield page;
      call.signal.throwIfAborted();
    }
  } catch (error) {
    throw toSourceError(error, call);
  }
}
