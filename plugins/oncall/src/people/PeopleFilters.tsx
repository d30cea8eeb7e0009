import { Select } from '@backstage/ui';
import {
  Filters,
  given,
  isFiltered,
  TypedText,
} from '@opsready/backstage-plugin-opsready-react';
import { PeopleFilter, PersonState, STATES } from './peopleAddress';

/** Narrows the people by name and by what is to be mended. */
export function PeopleFilters(props: {
  filter: PeopleFilter;
  onFilter(filter: PeopleFilter): void;
}) {
  const { filter, onFilter } = props;
  return (
    <Filters
      label="Filter people"
      filtered={isFiltered(filter)}
      onClear={() => onFilter({})}
    >
      <TypedText
        label="Name"
        placeholder="Part of a name"
        text={filter.text ?? ''}
        onText={text => onFilter({ ...filter, text: text || undefined })}
      />
      <Select
        label="To mend"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={Object.entries(STATES).map(([id, label]) => ({ id, label }))}
        value={filter.state ?? []}
        onChange={values =>
          onFilter({ ...filter, state: given(values as PersonState[]) })
        }
      />
    </Filters>
  );
}
