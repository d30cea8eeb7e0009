import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksRunbookReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { ListFilters } from './ListFilters';
import { PAGE_SIZE } from './ListQuery';
import { NoRunbooksFound } from './NoRunbooksFound';
import { RunbooksTable } from './RunbooksTable';
import { useListQuery } from './useListQuery';

/** All runbooks that the viewer may read, with filters. */
export function RunbooksList() {
  const api = useApi(runbooksApiRef);
  const { query, setFilter, setOffset } = useListQuery();
  const { filter, offset } = query;
  const page = useLoaded(
    JSON.stringify([filter, offset]),
    () => api.listRunbooks({ ...filter, offset, limit: PAGE_SIZE }),
    { keepPrevious: true },
  );
  const what = 'the runbooks';
  return (
    <>
      <ListFilters filter={filter} onFilter={setFilter} />
      {page.error && (
        <Failure
          error={page.error}
          what={what}
          permission={runbooksRunbookReadPermission.name}
          onRetry={page.reload}
        />
      )}
      {!page.error && !page.value && <Waiting what={what} lines={8} />}
      {!page.error && page.value?.items.length === 0 && (
        <NoRunbooksFound
          query={query}
          totalItems={page.value.totalItems}
          onClear={() => setFilter({})}
        />
      )}
      {!page.error && page.value && page.value.items.length > 0 && (
        <RunbooksTable
          page={page.value}
          offset={offset}
          pending={page.pending}
          onOffset={setOffset}
        />
      )}
    </>
  );
}
