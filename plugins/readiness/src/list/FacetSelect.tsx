import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useLoaded } from '@opsready/backstage-plugin-opsready-react';
import { ScorecardEntityFilter } from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { facetLabel } from './facetLabel';
import { Facet } from './ListQuery';

const LABELS: Record<Facet, string> = {
  owner: 'Owner',
  system: 'System',
  tier: 'Tier',
  level: 'Level',
};

/** One filter with the values that there are, each with how many entities it would leave. */
export function FacetSelect(props: {
  facet: Facet;
  scorecardId: string;
  filter: ScorecardEntityFilter;
  onChange(values: string[]): void;
}) {
  const { facet, scorecardId, filter, onChange } = props;
  const api = useApi(readinessApiRef);
  const others = { ...filter, [facet]: undefined };
  const groups = useLoaded(
    JSON.stringify([scorecardId, facet, others]),
    () => api.listScorecardGroups(scorecardId, { ...others, by: facet }),
    { keepPrevious: true },
  );
  const chosen = (filter[facet] ?? []).map(String);
  const items = groups.value?.items ?? [];
  const options = items.map(({ value, total }) => ({
    value,
    label: `${facetLabel(facet, value)} (${total.toLocaleString('en-US')})`,
  }));
  for (const value of chosen) {
    if (!items.some(item => item.value === value)) {
      options.push({ value, label: `${facetLabel(facet, value)} (0)` });
    }
  }
  return (
    <Select
      label={LABELS[facet]}
      size="small"
      placeholder="All"
      selectionMode="multiple"
      searchable={options.length > 10}
      options={options}
      value={chosen}
      onChange={values => onChange([...values].map(String))}
    />
  );
}
