import {
  Age,
  DataColumn,
  DataTable,
  EntityLink,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Executions,
  ExecutionSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionLink } from '../links';
import { StatusMark } from '../marks';

/** Executions on one entity, newest first. */
export function ExecutionsTable(props: { page: Executions }) {
  const { now, items } = props.page;
  return (
    <DataTable
      caption="Executions on this entity, newest first"
      columns={columnsAt(now)}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
}

function columnsAt(now: string): Array<DataColumn<ExecutionSummary>> {
  return [
    {
      id: 'runbook',
      label: 'Runbook',
      cell: ({ id, runbookTitle }) => (
        <ExecutionLink executionId={id}>{runbookTitle}</ExecutionLink>
      ),
    },
    {
      id: 'status',
      label: 'Status',
      cell: ({ status }) => <StatusMark status={status} />,
    },
    {
      id: 'requested',
      label: 'Asked for',
      cell: ({ requestedAt, requestedBy, outside }) => (
        <>
          <Age at={requestedAt} now={now} />{' '}
          {requestedBy && (
            <>
              <Muted>by</Muted> <EntityLink entityRef={requestedBy} />
            </>
          )}
          {outside && <Muted>outside the portal, by whom is not known</Muted>}
        </>
      ),
    },
    {
      id: 'message',
      label: 'Why, and what it waits for',
      cell: ({ message, approvalsRequired = 0, approvalsGiven = 0, status }) =>
        status === 'awaitingApproval'
          ? `${approvalsGiven} of ${approvalsRequired} approvals`
          : message,
    },
  ];
}
