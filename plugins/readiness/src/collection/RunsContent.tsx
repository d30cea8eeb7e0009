import { useApi } from '@backstage/frontend-plugin-api';
import { TablePagination } from '@backstage/ui';
import {
  CollectorStatus,
  readinessCollectionReadPermission,
} from '@opsready/backstage-plugin-readiness-common';
import {
  DataTable,
  Failure,
  Nothing,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { useState } from 'react';
import { readinessApiRef } from '../api';
import { runColumns } from './runColumns';

const PAGE_SIZE = 20;

/** Collection runs, newest first, a page at a time. */
export function RunsContent(props: { collectors: readonly CollectorStatus[] }) {
  const api = useApi(readinessApiRef);
  const [offset, setOffset] = useState(0);
  const runs = useLoaded(
    String(offset),
    () => api.listCollectionRuns({ limit: PAGE_SIZE, offset }),
    { keepPrevious: true },
  );
  const what = 'the runs';
  if (runs.error) {
    return (
      <Failure
        error={runs.error}
        what={what}
        permission={readinessCollectionReadPermission.name}
        onRetry={runs.reload}
      />
    );
  }
  if (!runs.value) {
    return <Waiting what={what} />;
  }
  const { now, items, totalItems } = runs.value;
  if (items.length === 0) {
    return (
      <Nothing title="No run yet">
        The first one starts some seconds after the backend did.
      </Nothing>
    );
  }
  return (
    <>
      <DataTable
        caption="Collection runs, newest first"
        columns={runColumns(now, props.collectors)}
        rows={items}
        rowKey={({ id }) => id}
        pending={runs.pending}
      />
      <TablePagination
        pageSize={PAGE_SIZE}
        pageSizeOptions={[PAGE_SIZE]}
        showPageSizeOptions={false}
        offset={offset}
        totalCount={totalItems}
        hasPreviousPage={offset > 0}
        hasNextPage={offset + items.length < totalItems}
        onPreviousPage={() => setOffset(Math.max(0, offset - PAGE_SIZE))}
        onNextPage={() => setOffset(offset + PAGE_SIZE)}
      />
    </>
  );
}
