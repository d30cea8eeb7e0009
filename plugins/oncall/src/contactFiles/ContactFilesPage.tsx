import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import {
  DataTable,
  Failure,
  isFiltered,
  PageButtons,
  Screen,
  useLoaded,
  useView,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { fileColumns } from './fileColumns';
import { FILES_ADDRESS, filesQueryOf, PAGE_SIZE } from './filesAddress';
import { FilesFilters } from './FilesFilters';
import { NoFiles } from './NoFiles';

const WHAT = 'contacts files and incident plans';

/** Contacts and incident plans of the organisation, those that are due for review or lack something first. */
export function ContactFilesPage() {
  const api = useApi(onCallApiRef);
  const { view, setFilter, setOffset } = useView(FILES_ADDRESS);
  const { filter, offset } = view;
  const { value, error, pending, reload } = useLoaded(
    JSON.stringify(view),
    () =>
      api.listContactFiles({
        ...filesQueryOf(filter),
        offset,
        limit: PAGE_SIZE,
      }),
    { keepPrevious: true },
  );
  return (
    <Container>
      <Screen>
        <FilesFilters filter={filter} onFilter={setFilter} />
        {error && (
          <Failure
            error={error}
            what={WHAT}
            permission={oncallRosterReadPermission.name}
            onRetry={reload}
          />
        )}
        {!error && !value && <Waiting what={WHAT} lines={8} />}
        {!error && value?.items.length === 0 && (
          <NoFiles
            filtered={isFiltered(filter) || value.totalItems > 0}
            onClear={() => setFilter({})}
          />
        )}
        {!error && value && value.items.length > 0 && (
          <>
            <DataTable
              caption="Contacts files and incident plans, those in need first"
              columns={fileColumns(value.now)}
              rows={value.items}
              rowKey={({ kind, entityRef }) => `${kind} ${entityRef}`}
              pending={pending}
            />
            <PageButtons
              pageSize={PAGE_SIZE}
              offset={offset}
              shown={value.items.length}
              totalItems={value.totalItems}
              onOffset={setOffset}
            />
          </>
        )}
      </Screen>
    </Container>
  );
}
