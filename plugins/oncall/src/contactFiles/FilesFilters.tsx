import { Select } from '@backstage/ui';
import {
  Filters,
  given,
  isFiltered,
  TypedText,
} from '@opsready/backstage-plugin-opsready-react';
import { FileKind, FileNeed, FilesFilter, KINDS, NEEDS } from './filesAddress';

const EVERYTHING = 'all';

/** Narrows the files by name, by what they are and by what they need. */
export function FilesFilters(props: {
  filter: FilesFilter;
  onFilter(filter: FilesFilter): void;
}) {
  const { filter, onFilter } = props;
  const { text, kind, state } = filter;
  return (
    <Filters
      label="Filter contacts files and incident plans"
      filtered={isFiltered(filter)}
      onClear={() => onFilter({})}
    >
      <TypedText
        label="Name"
        placeholder="Part of a name or path"
        text={text ?? ''}
        onText={typed => onFilter({ ...filter, text: typed || undefined })}
      />
      <Select
        label="Kind"
        size="small"
        options={[
          { id: EVERYTHING, label: 'All' },
          ...Object.entries(KINDS).map(([id, label]) => ({ id, label })),
        ]}
        value={kind?.[0] ?? EVERYTHING}
        onChange={chosen =>
          onFilter({
            ...filter,
            kind: chosen === EVERYTHING ? undefined : [chosen as FileKind],
          })
        }
      />
      <Select
        label="To mend"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={Object.entries(NEEDS).map(([id, label]) => ({ id, label }))}
        value={state ?? []}
        onChange={values =>
          onFilter({ ...filter, state: given(values as FileNeed[]) })
        }
      />
    </Filters>
  );
}
