import { AwsCall, toCollectionError } from './toCollectionError';

/**
 * Streams the pages of an SDK paginator. What AWS answers with becomes a `CollectionError`; what the reader of the
 * pages throws does not pass through here, so a fault of our own is never taken for one of AWS.
 */
export async function* readPages<TPage>(
  call: AwsCall,
  startPages: () => Promise<AsyncIterable<TPage>>,
): AsyncGenerator<TPage> {
  try {
    call.signal.throwIfAborted();
    for await (const page of await startPages()) {
      yield page;
      call.signal.throwIfAborted();
    }
  } catch (error) {
    throw toCollectionError(error, call);
  }
}
