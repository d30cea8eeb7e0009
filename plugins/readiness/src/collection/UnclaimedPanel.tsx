import { useApi } from '@backstage/frontend-plugin-api';
import {
  Code,
  DataColumn,
  DataTable,
  Failure,
  Nothing,
  Panel,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  readinessCollectionReadPermission,
  UnclaimedResources,
} from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';

type Group = UnclaimedResources['groups'][number];

const COLUMNS: Array<DataColumn<Group>> = [
  { id: 'type', label: 'Type', cell: ({ type }) => type || 'unknown type' },
  { id: 'account', label: 'Account', cell: ({ account }) => account },
  { id: 'region', label: 'Region', cell: ({ region }) => region },
  {
    id: 'count',
    label: 'Resources',
    numeric: true,
    cell: ({ count }) => count.toLocaleString('en-US'),
  },
  {
    id: 'example',
    label: 'For example',
    cell: ({ example }) => <Code>{example}</Code>,
  },
];

/** Resources that were read and belong to nobody: what is found there is on no entity page. */
export function UnclaimedPanel() {
  const api = useApi(readinessApiRef);
  const unclaimed = useLoaded('unclaimed', () => api.listUnclaimedResources());
  const what = 'the unclaimed resources';
  return (
    <Panel title="Resources that belong to no entity">
      {unclaimed.error && (
        <Failure
          error={unclaimed.error}
          what={what}
          permission={readinessCollectionReadPermission.name}
          onRetry={unclaimed.reload}
        />
      )}
      {!unclaimed.error && !unclaimed.value && <Waiting what={what} />}
      {unclaimed.value && <Unclaimed resources={unclaimed.value} />}
    </Panel>
  );
}

function Unclaimed(props: { resources: UnclaimedResources }) {
  const { totalResources, unclaimedResources, groups } = props.resources;
  if (totalResources === 0) {
    return (
      <Nothing title="No resource was read yet">
        The first cycle is yet to come, or every read failed: the collectors
        above say which.
      </Nothing>
    );
  }
  if (unclaimedResources === 0) {
    return (
      <p>
        All {totalResources.toLocaleString('en-US')} resources belong to an
        entity. There is nothing to do.
      </p>
    );
  }
  return (
    <>
      <p>
        {unclaimedResources.toLocaleString('en-US')} of{' '}
        {totalResources.toLocaleString('en-US')} resources are claimed by no
        entity, so nobody sees what is found there. Tag them as an entity claims
        (for instance <Code>service=my-service</Code>), or name them in an
        entity's annotation <Code>opsready.io/aws-tags</Code> or{' '}
        <Code>opsready.io/aws-arns</Code>. What is no longer needed, delete.
      </p>
      <DataTable
        caption="Unclaimed resources, the largest groups first"
        columns={COLUMNS}
        rows={groups}
        rowKey={({ account, region, type }) => `${account} ${region} ${type}`}
      />
    </>
  );
}
