import {
  DayFields,
  Filters,
  isFiltered,
  TypedText,
} from '@opsready/backstage-plugin-opsready-react';
import { AuditFilter } from './AuditAddress';

/** Narrows the record by day, person, entity, execution and runbook. */
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
      <TypedText
        label="Execution"
        placeholder="Its id"
        text={filter.executionId ?? ''}
        onText={executionId => set({ executionId: executionId || undefined })}
      />
      <TypedText
        label="Runbook"
        placeholder="Its id"
        text={filter.runbookId ?? ''}
        onText={runbookId => set({ runbookId: runbookId || undefined })}
      />
    </Filters>
  );
}
