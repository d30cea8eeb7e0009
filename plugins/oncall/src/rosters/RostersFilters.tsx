import { Select } from '@backstage/ui';
import {
  Filters,
  given,
  isFiltered,
  OwnersSwitch,
  TypedText,
} from '@opsready/backstage-plugin-opsready-react';
import { RosterConcern } from '@opsready/backstage-plugin-oncall-common';
import { CONCERNS, PROVIDERS, RostersFilter } from './rostersAddress';

/** Narrows the list by name, provider, concern and owner. */
export function RostersFilters(props: {
  filter: RostersFilter;
  onFilter(filter: RostersFilter): void;
}) {
  const { filter, onFilter } = props;
  const { text, provider, state, owner } = filter;
  return (
    <Filters
      label="Filter rosters"
      filtered={isFiltered(filter)}
      onClear={() => onFilter({})}
    >
      <TypedText
        label="Name"
        placeholder="Part of a name or id"
        text={text ?? ''}
        onText={typed => onFilter({ ...filter, text: typed || undefined })}
      />
      <Select
        label="To mend"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={optionsOf(CONCERNS)}
        value={state ?? []}
        onChange={values =>
          onFilter({ ...filter, state: given(values as RosterConcern[]) })
        }
      />
      <Select
        label="Provider"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={optionsOf(PROVIDERS)}
        value={provider ?? []}
        onChange={values =>
          onFilter({ ...filter, provider: given(values.map(String)) })
        }
      />
      <OwnersSwitch
        owners={owner}
        onOwners={owners => onFilter({ ...filter, owner: given([...owners]) })}
      />
    </Filters>
  );
}

function optionsOf(labels: Record<string, string>) {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}
