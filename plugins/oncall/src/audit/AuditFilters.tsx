import { Select } from '@backstage/ui';
import {
  DayFields,
  Filters,
  given,
  isFiltered,
  TypedText,
} from '@opsready/backstage-plugin-opsready-react';
import { AuditEvent } from '@opsready/backstage-plugin-oncall-common';
import { AuditFilter } from './auditAddress';
import { EVENT_TITLES } from './eventTitles';

/** Narrows the record by day, event, person and entity. */
export function AuditFilters(props: {
  filter: AuditFilter;
  onFilter(filter: AuditFilter): void;
}) {
  const { filter, onFilter } = props;
  const set = (change: AuditFilter) => onFilter({ ...filter, ...change });
  return (
    <Filters
      label="Filter the record"
      filtered={isFiltered(filter)}
      onClear={() => onFilter({})}
    >
      <DayFields days={filter} onDays={set} />
      <Select
        label="Event"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={Object.entries(EVENT_TITLES).map(([id, label]) => ({
          id,
          label,
        }))}
        value={filter.event ?? []}
        onChange={values => set({ event: given(values as AuditEvent[]) })}
      />
      <TypedText
        label="Person"
        placeholder="user:default/name"
        text={filter.actor ?? ''}
        onText={actor => set({ actor: actor || undefined })}
      />
      <TypedText
        label="Entity"
        placeholder="component:default/name"
        text={filter.entityRef ?? ''}
        onText={entityRef => set({ entityRef: entityRef || undefined })}
      />
    </Filters>
  );
}
