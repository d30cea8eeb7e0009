import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { readPages } from '../calling';
import { callOf, ReadContext } from './ReadContext';

/** More pages than any list has; a list that goes on is not read for ever. */
const MAX_PAGES = 500;

/** Options of the SDK's paginators: one that is handed the same token again would never end. */
export const STOP = { stopOnSameToken: true };

/**
 * Streams a list to its end.
 *
 * @throws ProviderError where a call fails, and where the list ends although AWS says that there is more
 */
export async function* readPagesWhole<
  TPage extends { NextToken?: string; nextToken?: string },
>(
  context: ReadContext,
  operation: string,
  startPages: () => AsyncIterable<TPage>,
): AsyncGenerator<TPage> {
  let count = 0;
  let token: string | undefined;
  for await (const page of readPages(callOf(context, operation), startPages)) {
    yield page;
    token = page.NextToken ?? page.nextToken;
    count += 1;
    if (count === MAX_PAGES) {
      break;
    }
  }
  if (token) {
    const { account, region } = context.place;
    throw new ProviderError(
      'unavailable',
      `${operation} in account ${account}, ${region}: the list ended after ${count} pages, although there is more of it.`,
    );
  }
}
