import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { z } from 'zod';
import { ApiRequest } from './ApiRequest';
import { PagerDutyClient } from './PagerDutyClient';

const PER_PAGE = 100;
/** PagerDuty shows no more of a list, however long it is. */
const MOST_RECORDS = 10_000;
const MOST_RESTARTS = 3;

/** A list goes on where nobody gets to see it, or changes faster than it can be read. */
export class TruncatedListError extends ProviderError {
  constructor(name: string) {
    super(
      'unavailable',
      `The list of ${name} at PagerDuty could not be read to its end: it shows at most ${MOST_RECORDS.toLocaleString(
        'en',
      )}, and none while they change all the time. What was known before stays.`,
    );
  }
}

/** What a list is of. */
export interface ListOf<T> {
  /** In the path, and in the answer. */
  name: string;
  item: z.ZodType<T>;
  keyOf(item: T): string;
}

/**
 * All items of a list, page by page to its end, each once.
 *
 * Pages are counted from the start, so what is deleted meanwhile would hide an item at the border of two pages: each page
 * begins with the last item of the one before, and where it does not, the list is read again.
 *
 * @throws TruncatedListError where the end cannot be reached
 */
export async function* listPages<T>(
  client: PagerDutyClient,
  request: Omit<ApiRequest, 'path'>,
  list: ListOf<T>,
): AsyncGenerator<T> {
  const { name, keyOf } = list;
  const seen = new Set<string>();
  let restarts = 0;
  let offset = 0;
  let last: string | undefined;
  while (offset + PER_PAGE <= MOST_RECORDS) {
    const { items, more } = await readPage(client, { request, list, offset });
    const [first] = items;
    const isMoved =
      last !== undefined && (first === undefined || keyOf(first) !== last);
    if (isMoved) {
      restarts += 1;
      if (restarts > MOST_RESTARTS) {
        break;
      }
      offset = 0;
      last = undefined;
      continue;
    }
    for (const item of items) {
      if (!seen.has(keyOf(item))) {
        seen.add(keyOf(item));
        yield item;
      }
    }
    if (!more) {
      return;
    }
    if (items.length === 0) {
      break;
    }
    const isFull = items.length === PER_PAGE;
    last = isFull ? keyOf(items[items.length - 1]) : undefined;
    offset += isFull ? PER_PAGE - 1 : PER_PAGE;
  }
  throw new TruncatedListError(name);
}

async function readPage<T>(
  client: PagerDutyClient,
  options: {
    request: Omit<ApiRequest, 'path'>;
    list: ListOf<T>;
    offset: number;
  },
): Promise<{ items: T[]; more: boolean }> {
  const { request, list, offset } = options;
  const query: Array<readonly [string, string]> = [
    ...(request.query ?? []),
    ['limit', String(PER_PAGE)],
    ['offset', String(offset)],
  ];
  return client.send(
    { ...request, path: `/${list.name}`, query },
    z
      .object({ more: z.boolean(), [list.name]: z.array(list.item) })
      .transform(page => ({
        items: page[list.name] as T[],
        more: page.more as boolean,
      })),
  );
}
