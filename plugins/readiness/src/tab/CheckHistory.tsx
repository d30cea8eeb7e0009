import { useApi } from '@backstage/frontend-plugin-api';
import {
  Age,
  DataColumn,
  DataTable,
  Failure,
  Muted,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  readinessResultReadPermission,
  Transition,
} from '@opsready/backstage-plugin-readiness-common';
import { readinessApiRef } from '../api';
import { OutcomeMark } from '../marks';

const SHOWN = 20;

/** How the outcome of one check changed over time, newest first. */
export function CheckHistory(props: { entityRef: string; checkId: string }) {
  const { entityRef, checkId } = props;
  const api = useApi(readinessApiRef);
  const history = useLoaded(`${entityRef} ${checkId}`, () =>
    api.getEntityHistory(entityRef, { checkId, limit: SHOWN }),
  );
  if (history.error) {
    return (
      <Failure
        error={history.error}
        what="the history of this check"
        permission={readinessResultReadPermission.name}
        onRetry={history.reload}
      />
    );
  }
  if (!history.value) {
    return <Waiting what="the history of this check" lines={2} />;
  }
  const { now, items } = history.value;
  if (items.length === 0) {
    return (
      <p>
        <Muted>The outcome has not changed since it was first evaluated.</Muted>
      </p>
    );
  }
  return (
    <DataTable
      caption="How the outcome changed, newest first"
      columns={columnsAt(now)}
      rows={items}
      rowKey={({ at }) => at}
    />
  );
}

function columnsAt(now: string): Array<DataColumn<Transition>> {
  return [
    { id: 'at', label: 'When', cell: ({ at }) => <Age at={at} now={now} /> },
    {
      id: 'from',
      label: 'From',
      cell: ({ from }) => <OutcomeMark outcome={from} />,
    },
    { id: 'to', label: 'To', cell: ({ to }) => <OutcomeMark outcome={to} /> },
    { id: 'message', label: 'What was found', cell: ({ message }) => message },
  ];
}
