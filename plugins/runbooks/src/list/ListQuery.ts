import {
  isOperationsArea,
  OPERATIONS_AREAS,
  RunbookFormat,
  RunbooksQuery,
} from '@opsready/backstage-plugin-runbooks-common';
import { areaTitle, FORMAT_LABELS } from '../summary';

/** Rows on a page of the list. */
export const PAGE_SIZE = 25;

type State = NonNullable<RunbooksQuery['state']>[number];

/** What narrows the list. */
export type ListFilter = Pick<
  RunbooksQuery,
  'text' | 'area' | 'format' | 'state' | 'owner' | 'account'
>;

/** What the list shows; all of it is in the address, so that a view can be sent to a colleague. */
export interface ListQuery {
  filter: ListFilter;
  offset: number;
}

/** The filters that have a fixed list of values. */
export type Facet = 'area' | 'format' | 'state';

export const FACETS: readonly Facet[] = ['area', 'format', 'state'];

export const FACET_LABELS: Record<Facet, string> = {
  area: 'Operations area',
  format: 'Made of',
  state: 'State',
};

export const STATE_LABELS: Record<State, string> = {
  incomplete: 'Lacks sections',
  reviewDue: 'Review due',
  drifted: 'Changed since review',
  unbound: 'Bound to no entity',
  neverRun: 'Never run',
  problems: 'Not all understood',
};

/** The values of a facet, as people call them. */
export function facetOptions(
  facet: Facet,
): Array<{ id: string; label: string }> {
  switch (facet) {
    case 'area':
      return OPERATIONS_AREAS.map(({ area }) => ({
        id: area,
        label: areaTitle(area),
      }));
    case 'format':
      return optionsOf(FORMAT_LABELS);
    default:
      return optionsOf(STATE_LABELS);
  }
}

const LISTS = [...FACETS, 'owner', 'account'] as const;

/** Reads the address; what cannot be read is as if it were not there. */
export function readListQuery(params: URLSearchParams): ListQuery {
  return {
    filter: {
      text: params.get('text') || undefined,
      area: given(params.getAll('area').filter(isOperationsArea)),
      format: given(params.getAll('format').filter(isFormat)),
      state: given(params.getAll('state').filter(isState)),
      owner: given(params.getAll('owner')),
      account: given(params.getAll('account')),
    },
    offset: Math.max(0, Math.floor(Number(params.get('offset'))) || 0),
  };
}

/** Writes the address; the inverse of `readListQuery`. */
export function writeListQuery(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.filter.text) {
    params.set('text', query.filter.text);
  }
  for (const list of LISTS) {
    for (const value of query.filter[list] ?? []) {
      params.append(list, value);
    }
  }
  if (query.offset > 0) {
    params.set('offset', String(query.offset));
  }
  return params;
}

/** The filter with other values for one list; none of them takes it out. */
export function withValues(
  filter: ListFilter,
  list: (typeof LISTS)[number],
  values: readonly string[],
): ListFilter {
  const params = writeListQuery({ filter, offset: 0 });
  params.delete(list);
  for (const value of values) {
    params.append(list, value);
  }
  return readListQuery(params).filter;
}

/** Whether anything narrows the list. */
export function isFiltered(filter: ListFilter): boolean {
  return Object.values(filter).some(value => value !== undefined);
}

function optionsOf(labels: Record<string, string>) {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}

function given<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function isFormat(text: string): text is RunbookFormat {
  return Object.hasOwn(FORMAT_LABELS, text);
}

function isState(text: string): text is State {
  return Object.hasOwn(STATE_LABELS, text);
}
