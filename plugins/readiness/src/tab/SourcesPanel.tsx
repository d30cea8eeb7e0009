import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Age,
  Code,
  counted,
  DataColumn,
  DataTable,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  EntityReadiness,
  readinessCollectionRefreshPermission,
  SourceStatus,
} from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { SourceMark } from '../marks';
import { RefreshButton } from '../refresh';

/** Where the data comes from, how fresh it is, and what to do where it is not. */
export function SourcesPanel(props: {
  readiness: EntityReadiness;
  onReload(): void;
}) {
  const { readiness, onReload } = props;
  const { entityRef, now, sources, resourceCount } = readiness;
  const api = useApi(readinessApiRef);
  const { allowed: mayRefresh } = usePermission({
    permission: readinessCollectionRefreshPermission,
    resourceRef: entityRef,
  });
  return (
    <Panel
      title="Sources"
      aside={
        mayRefresh && (
          <RefreshButton
            label="Read the sources now"
            onRefresh={() => api.refreshEntity(entityRef)}
            onReload={onReload}
          />
        )
      }
    >
      <p>
        <Muted>
          {counted(resourceCount, 'resource')} at the sources belong
          {resourceCount === 1 ? 's' : ''} to this entity.
        </Muted>
      </p>
      <DataTable
        caption="Sources of this entity"
        columns={columnsAt(now)}
        rows={sources}
        rowKey={({ collectorId }) => collectorId}
      />
    </Panel>
  );
}

function columnsAt(now: string): Array<DataColumn<SourceStatus>> {
  return [
    { id: 'title', label: 'Source', cell: ({ title }) => title },
    {
      id: 'state',
      label: 'State',
      cell: ({ state }) => <SourceMark state={state} />,
    },
    {
      id: 'confirmed',
      label: 'Last confirmed',
      cell: ({ confirmedAt }) =>
        confirmedAt ? <Age at={confirmedAt} now={now} /> : 'never',
    },
    {
      id: 'todo',
      label: 'Why, and what to do',
      cell: ({ reason, missingPermission }) => (
        <>
          {reason}
          {missingPermission && !reason?.includes(missingPermission) && (
            <>
              {' '}
              Missing IAM action: <Code>{missingPermission}</Code>
            </>
          )}
        </>
      ),
    },
  ];
}
