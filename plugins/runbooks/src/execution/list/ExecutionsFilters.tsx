import { Select } from '@backstage/ui';
import { OPERATIONS_AREAS } from '@opsready/backstage-plugin-runbooks-common';
import { Filters, TypedText } from '@opsready/backstage-plugin-opsready-react';
import { EXECUTION_STATUSES, statusLabel } from '../../marks';
import { useOwnRef } from '../../person';
import { ExecutionsFilter, isFiltered } from './ExecutionsAddress';
import { isOrigin, originFilter, originOf, ORIGINS } from './origin';

const STATUSES = EXECUTION_STATUSES.map(value => ({
  value,
  label: statusLabel(value),
}));
const AREAS = OPERATIONS_AREAS.map(({ area, title }) => ({
  value: area,
  label: title,
}));

/** Narrows the list by name, status, area, account and where an execution was started. */
export function ExecutionsFilters(props: {
  filter: ExecutionsFilter;
  onFilter(filter: ExecutionsFilter): void;
}) {
  const { filter, onFilter } = props;
  const ownRef = useOwnRef();
  const set = (change: ExecutionsFilter) => onFilter({ ...filter, ...change });
  return (
    <Filters
      label="Filter executions"
      filtered={isFiltered(filter)}
      onClear={() => onFilter({})}
    >
      <TypedText
        label="Runbook"
        placeholder="Part of a name or title"
        text={filter.text ?? ''}
        onText={text => set({ text: text || undefined })}
      />
      <Select
        label="Status"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={STATUSES}
        value={filter.status ?? []}
        onChange={chosen =>
          set({ status: among(EXECUTION_STATUSES, [...chosen]) })
        }
      />
      <Select
        label="Area"
        size="small"
        placeholder="All"
        selectionMode="multiple"
        options={AREAS}
        value={filter.area ?? []}
        onChange={chosen =>
          set({
            area: among(
              OPERATIONS_AREAS.map(({ area }) => area),
              [...chosen],
            ),
          })
        }
      />
      <TypedText
        label="Account"
        placeholder="12 digits"
        text={filter.account?.[0] ?? ''}
        onText={account => set({ account: account ? [account] : undefined })}
      />
      <Select
        label="Started"
        size="small"
        options={ORIGINS.filter(({ value }) => value !== 'mine' || ownRef)}
        value={originOf(filter, ownRef)}
        onChange={chosen =>
          isOrigin(chosen) && set(originFilter(chosen, ownRef))
        }
      />
    </Filters>
  );
}

/** The values that were chosen, in their own order; none of them takes the filter out. */
function among<T extends string>(
  values: readonly T[],
  chosen: readonly unknown[],
): T[] | undefined {
  const found = values.filter(value => chosen.includes(value));
  return found.length > 0 ? found : undefined;
}
