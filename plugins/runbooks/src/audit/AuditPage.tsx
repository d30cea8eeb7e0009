import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Container } from '@backstage/ui';
import {
  DataTable,
  Failure,
  Nothing,
  PageButtons,
  Screen,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksAuditReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { auditQueryOf } from './AuditAddress';
import { auditColumns } from './auditColumns';
import { AuditFilters } from './AuditFilters';
import { ExportButtons } from './ExportButtons';
import { useAuditView } from './useAuditView';

const PAGE_SIZE = 50;
const WHAT = 'the audit record of runbooks';

/** Who did what to which execution, as whom, and what was refused. */
export function AuditPage() {
  const api = useApi(runbooksApiRef);
  const { view, setFilter, setOffset } = useAuditView();
  const query = auditQueryOf(view.filter);
  const { value, error, pending, reload } = useLoaded(
    JSON.stringify(view),
    () => api.listAudit({ ...query, offset: view.offset, limit: PAGE_SIZE }),
    { keepPrevious: true },
  );
  const filtered = Object.values(view.filter).some(Boolean);
  return (
    <Container>
      <Screen>
        <AuditFilters filter={view.filter} onFilter={setFilter} />
        {error && (
          <Failure
            error={error}
            what={WHAT}
            permission={runbooksAuditReadPermission.name}
            onRetry={reload}
          />
        )}
        {!error && !value && <Waiting what={WHAT} lines={8} />}
        {!error && value?.items.length === 0 && (
          <NoEntries filtered={filtered} onClear={() => setFilter({})} />
        )}
        {!error && value && value.items.length > 0 && (
          <>
            <ExportButtons query={query} totalItems={value.totalItems} />
            <DataTable
              caption="Audit record, newest first"
              columns={auditColumns(value.now)}
              rows={value.items}
              rowKey={({ id }) => id}
              pending={pending}
            />
            <PageButtons
              pageSize={PAGE_SIZE}
              offset={view.offset}
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

function NoEntries(props: { filtered: boolean; onClear(): void }) {
  return props.filtered ? (
    <Nothing
      title="No entry fits"
      action={
        <Button size="small" variant="secondary" onPress={props.onClear}>
          Show all entries
        </Button>
      }
    >
      No entry of the record that you may read fits these filters.
    </Nothing>
  ) : (
    <Nothing title="Nothing is recorded yet">
      Every request, approval, launch, signal, stop and result is recorded here
      as soon as there is one. You see those about entities that you may read.
    </Nothing>
  );
}
