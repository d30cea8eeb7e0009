import { Select } from '@backstage/ui';
import {
  Filters,
  OwnersSwitch,
  TypedText,
} from '@opsready/backstage-plugin-opsready-react';
import {
  FACET_LABELS,
  facetOptions,
  FACETS,
  isFiltered,
  ListFilter,
  withValues,
} from './ListQuery';

/** Narrows the list by name, area, format, state, account and owner. */
export function ListFilters(props: {
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
}) {
  const { filter, onFilter } = props;
  return (
    <Filters
      label="Filter runbooks"
      filtered={isFiltered(filter)}
      onClear={() => onFilter({})}
    >
      <TypedText
        label="Name"
        placeholder="Part of a name or title"
        text={filter.text ?? ''}
        onText={text => onFilter({ ...filter, text: text || undefined })}
      />
      {FACETS.map(facet => (
        <Select
          key={facet}
          label={FACET_LABELS[facet]}
          size="small"
          placeholder="All"
          selectionMode="multiple"
          options={facetOptions(facet)}
          value={filter[facet] ?? []}
          onChange={values =>
            onFilter(withValues(filter, facet, values.map(String)))
          }
        />
      ))}
      <TypedText
        label="AWS account"
        placeholder="12 digits"
        text={filter.account?.[0] ?? ''}
        onText={account =>
          onFilter(withValues(filter, 'account', account ? [account] : []))
        }
      />
      <OwnersSwitch
        owners={filter.owner}
        onOwners={owners => onFilter(withValues(filter, 'owner', owners))}
      />
    </Filters>
  );
}
