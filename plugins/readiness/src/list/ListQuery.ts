import {
  Level,
  LEVELS,
  ScorecardEntityFilter,
} from '@opsready/backstage-plugin-readiness-common';

/** What the list shows; all of it is in the address, so that a view can be sent to a colleague. */
export interface ListQuery {
  scorecardId?: string;
  filter: ScorecardEntityFilter;
  offset: number;
}

/** The filters that have a list of values. */
export type Facet = 'owner' | 'system' | 'tier' | 'level';

export const FACETS: readonly Facet[] = ['owner', 'system', 'tier', 'level'];

/** Reads the address; what cannot be read is as if it were not there. */
export function readListQuery(params: URLSearchParams): ListQuery {
  return {
    scorecardId: params.get('scorecard') ?? undefined,
    filter: {
      owner: given(params.getAll('owner')),
      system: given(params.getAll('system')),
      tier: given(params.getAll('tier').map(Number).filter(isTier)),
      level: given(params.getAll('level').filter(isLevel)),
      text: params.get('text') || undefined,
    },
    offset: Math.max(0, Math.floor(Number(params.get('offset'))) || 0),
  };
}

/** Writes the address; the inverse of `readListQuery`. */
export function writeListQuery(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.scorecardId) {
    params.set('scorecard', query.scorecardId);
  }
  for (const facet of FACETS) {
    for (const value of query.filter[facet] ?? []) {
      params.append(facet, String(value));
    }
  }
  if (query.filter.text) {
    params.set('text', query.filter.text);
  }
  if (query.offset > 0) {
    params.set('offset', String(query.offset));
  }
  return params;
}

/** The filter with other values for one facet; none of them takes the facet out. */
export function withFacet(
  filter: ScorecardEntityFilter,
  facet: Facet,
  values: readonly string[],
): ScorecardEntityFilter {
  const params = writeListQuery({ filter, offset: 0 });
  params.delete(facet);
  for (const value of values) {
    params.append(facet, value);
  }
  return readListQuery(params).filter;
}

function given<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? values : undefined;
}

function isTier(tier: number): boolean {
  return Number.isInteger(tier) && tier >= 0 && tier <= 9;
}

function isLevel(level: string): level is Level {
  return (LEVELS as readonly string[]).includes(level);
}
