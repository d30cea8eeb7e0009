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
import {
  Incidents,
  oncallIncidentReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { incidentColumns } from './incidentColumns';
import { IncidentSources } from './IncidentSources';
import { OpenNow } from './OpenNow';
import { useOffset } from './useOffset';

const PAGE_SIZE = 25;
/** Somebody may look at them during one. */
const READ_AGAIN_MS = 30_000;
const WHAT = 'the incidents of this entity';

/** Open incidents first, then those of the last 90 days, and how old what the providers said is. */
export function IncidentsPanel(props: { entityRef: string }) {
  const { entityRef } = props;
  const api = useApi(onCallApiRef);
  const [offset, setOffset] = useOffset('offset');
  const { value, error, lost, pending, again } = useLive(
    JSON.stringify([entityRef, offset]),
    () => api.listEntityIncidents(entityRef, { offset, limit: PAGE_SIZE }),
    () => READ_AGAIN_MS,
  );
  return (
    <Panel title="Incidents" aside={value && <OpenNow incidents={value} />}>
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
      {value && <IncidentSources incidents={value} />}
      {value?.totalItems === 0 && <NoIncidents incidents={value} />}
      {value && value.totalItems > 0 && (
        <>
          <DataTable
            caption="Incidents, open ones first"
            columns={incidentColumns(value.now, again)}
            rows={value.items}
            rowKey={({ incidentId }) => incidentId}
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

function NoIncidents(props: { incidents: Incidents }) {
  const { sources } = props.incidents;
  if (sources.length === 0) {
    return (
      <Nothing title="No incident was declared here">
        No provider of incidents belongs to the rosters of this entity, so that
        only those that are declared in this portal would be shown.
      </Nothing>
    );
  }
  return sources.every(({ state }) => state === 'current') ? (
    <Nothing title="No incident in the last 90 days">
      None is open either. Declare one where something is wrong.
    </Nothing>
  ) : (
    <Nothing title="No incident is known">
      Not every provider could be read: there may be some all the same. Look at
      the provider.
    </Nothing>
  );
}
