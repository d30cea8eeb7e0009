import { useApi } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  Failure,
  Lost,
  Nothing,
  PageButtons,
  Panel,
  useLive,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallIncidentReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { isOnItsWay } from '../acting';
import { onCallApiRef } from '../api';
import { pageColumns } from './pageColumns';
import { useOffset } from './useOffset';

const PAGE_SIZE = 10;
const SOON_MS = 4_000;
const SELDOM_MS = 60_000;
const WHAT = 'the pages that were sent for this entity';

/** Who was paged through the portal, and what became of it. */
export function PagesPanel(props: { entityRef: string }) {
  const { entityRef } = props;
  const api = useApi(onCallApiRef);
  const [offset, setOffset] = useOffset('pages');
  const { value, error, lost, pending, again } = useLive(
    JSON.stringify([entityRef, offset]),
    () => api.listEntityPages(entityRef, { offset, limit: PAGE_SIZE }),
    ({ items }) => (items.some(isOnItsWay) ? SOON_MS : SELDOM_MS),
  );
  return (
    <Panel title="Pages sent">
      {error && (
        <Failure
          error={error}
          what={WHAT}
          permission={oncallIncidentReadPermission.name}
          onRetry={again}
        />
      )}
      {!error && !value && <Waiting what={WHAT} />}
      <Lost error={lost} onRetry={again} />
      {value?.totalItems === 0 && (
        <Nothing title="Nobody was paged through the portal">
          Pages that are sent with the button Page are listed here. Those that
          monitoring sends are at the provider.
        </Nothing>
      )}
      {value && value.totalItems > 0 && (
        <>
          <DataTable
            caption="Pages, newest first"
            columns={pageColumns(value.now, again)}
            rows={value.items}
            rowKey={({ actionId }) => actionId}
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
    </Panel>
  );
}
