import { ApiCall } from './ApiCall';
import { invalidInput } from './ApiError';

/** No list goes further than this, whatever there is. */
const MOST_RECORDS = 10_000;
const MOST_PER_PAGE = 100;
const DEFAULT_PER_PAGE = 25;

/** One page of a list, with what PagerDuty says about pages. */
export function pageOf<TItem, TName extends string>(
  { query }: ApiCall,
  name: TName,
  items: TItem[],
  show: (item: TItem) => unknown,
) {
  const limit = Math.min(
    numberOf(query, 'limit', DEFAULT_PER_PAGE),
    MOST_PER_PAGE,
  );
  const offset = numberOf(query, 'offset', 0);
  if (offset + limit > MOST_RECORDS) {
    throw invalidInput(
      `The sum of offset and limit must not exceed ${MOST_RECORDS}`,
    );
  }
  return {
    [name]: items.slice(offset, offset + limit).map(show),
    limit,
    offset,
    more: offset + limit < items.length,
    total: query.get('total') === 'true' ? items.length : null,
  };
}

function numberOf(
  query: URLSearchParams,
  name: string,
  otherwise: number,
): number {
  const text = query.get(name);
  if (text === null) {
    return otherwise;
  }
  if (!/^\d+$/.test(text)) {
    throw invalidInput(`${name} must be a number`);
  }
  return Number(text);
}

/** Values of a parameter that is given several times: `service_ids[]`. */
export function listOf(
  query: URLSearchParams,
  name: string,
): Set<string> | undefined {
  const values = query.getAll(`${name}[]`);
  return values.length > 0 ? new Set(values) : undefined;
}

/** Whether something is asked for with `include[]`. */
export function includes(query: URLSearchParams, name: string): boolean {
  return query.getAll('include[]').includes(name);
}

/** Items whose name has the text of `query` in it. */
export function matching<TItem extends { name: string }>(
  query: URLSearchParams,
  items: Iterable<TItem>,
): TItem[] {
  const wanted = query.get('query')?.toLowerCase() ?? '';
  return [...items].filter(({ name }) => name.toLowerCase().includes(wanted));
}
