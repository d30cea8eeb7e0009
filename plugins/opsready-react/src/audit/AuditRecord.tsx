import { Container } from '@backstage/ui';
import { ReactNode } from 'react';
import { isFiltered, PageButtons, useView, ViewAddress } from '../filters';
import { Screen } from '../layout';
import { Failure, useLoaded, Waiting } from '../loading';
import { DataColumn, DataTable } from '../table';
import { NoEntries } from './NoEntries';
import { SaveRecord } from './SaveRecord';

const PAGE_SIZE = 50;

/** One page of a record. @public */
export interface AuditEntriesPage<TEntry> {
  now: string;
  items: TEntry[];
  totalItems: number;
}

/** How a record is asked for and shown. @public */
export interface AuditSource<TEntry, TFilter> {
  /** What it is, as the object of a sentence: "the audit record of runbooks". */
  what: string;
  /** The permission to ask for. */
  permission: string;
  /** What files are called, without their ending. */
  fileName: string;
  /** What is recorded, and for whom, where there is nothing yet. */
  recorded: string;
  /** How the filters are written in the address. */
  address: ViewAddress<TFilter>;
  list(
    filter: TFilter,
    page: { offset?: number; limit: number },
  ): Promise<AuditEntriesPage<TEntry>>;
  csv(filter: TFilter, limit: number): Promise<string>;
  columns(now: string): Array<DataColumn<TEntry>>;
  filters(filter: TFilter, onFilter: (filter: TFilter) => void): ReactNode;
}

/** An append-only record with filters, pages and files, newest first. @public */
export function AuditRecord<
  TEntry extends { id: string },
  TFilter extends object,
>(props: { source: AuditSource<TEntry, TFilter> }) {
  const { source } = props;
  const { what, permission, list } = source;
  const { view, setFilter, setOffset } = useView(source.address);
  const { filter, offset } = view;
  const clear = () => setFilter({} as TFilter);
  const { value, error, pending, reload } = useLoaded(
    JSON.stringify(view),
    () => list(filter, { offset, limit: PAGE_SIZE }),
    { keepPrevious: true },
  );
  return (
    <Container>
      <Screen>
        {source.filters(filter, setFilter)}
        {error && (
          <Failure
            error={error}
            what={what}
            permission={permission}
            onRetry={reload}
          />
        )}
        {!error && !value && <Waiting what={what} lines={8} />}
        {!error && value?.items.length === 0 && (
          <NoEntries filtered={isFiltered(filter)} onClear={clear}>
            {source.recorded}
          </NoEntries>
        )}
        {!error && value && value.items.length > 0 && (
          <>
            <SaveRecord
              name={source.fileName}
              totalItems={value.totalItems}
              readCsv={limit => source.csv(filter, limit)}
              readItems={async limit => (await list(filter, { limit })).items}
            />
            <DataTable
              caption="Audit record, newest first"
              columns={source.columns(value.now)}
              rows={value.items}
              rowKey={({ id }) => id}
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
