import {
  Age,
  DataColumn,
  DataTable,
  EntityLink,
  Muted,
  spanText,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ExecutionSummary,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { ExecutionLink } from '../../links';
import { RiskMark, StatusMark } from '../../marks';
import { PlaceLines } from './PlaceLines';

/** Executions with their results, each leading to its page. */
export function ExecutionsTable(props: {
  caption: string;
  executions: readonly ExecutionSummary[];
  /** The server's clock. */
  now: string;
  pending?: boolean;
}) {
  const { caption, executions, now, pending } = props;
  return (
    <DataTable
      caption={caption}
      columns={columnsAt(now)}
      rows={executions}
      rowKey={({ id }) => id}
      pending={pending}
    />
  );
}

function columnsAt(now: string): Array<DataColumn<ExecutionSummary>> {
  return [
    {
      id: 'runbook',
      label: 'Runbook',
      cell: ({ id, runbookTitle, runbookName }) => (
        <>
          <ExecutionLink executionId={id}>{runbookTitle}</ExecutionLink>
          {runbookName && runbookName !== runbookTitle && (
            <div>
              <Muted>{runbookName}</Muted>
            </div>
          )}
        </>
      ),
    },
    {
      id: 'status',
      label: 'Status',
      cell: execution => (
        <>
          <StatusMark status={execution.status} />
          <div>
            <Muted>{whyText(execution)}</Muted>
          </div>
        </>
      ),
    },
    {
      id: 'entity',
      label: 'Entity',
      cell: ({ entityRef }) =>
        entityRef ? (
          <EntityLink entityRef={entityRef} below="/runbooks" />
        ) : (
          <Muted>none</Muted>
        ),
    },
    {
      id: 'place',
      label: 'Where',
      cell: ({ place, riskClass }) => (
        <>
          {place ? <PlaceLines place={place} /> : <Muted>by hand</Muted>}
          {riskClass && (
            <div>
              <RiskMark risk={riskClass} />
            </div>
          )}
        </>
      ),
    },
    {
      id: 'who',
      label: 'Asked for',
      cell: ({ requestedAt, requestedBy, outside }) => (
        <>
          <Age at={requestedAt} now={now} />
          <div>
            {requestedBy && !outside ? (
              <EntityLink entityRef={requestedBy} />
            ) : (
              <Muted>outside the portal, by whom is not known</Muted>
            )}
          </div>
        </>
      ),
    },
    {
      id: 'took',
      label: 'Took',
      cell: execution => tookText(execution, now),
    },
  ];
}

/** Why it stands where it stands. */
function whyText(execution: ExecutionSummary): string | undefined {
  const { status, message, approvalsGiven = 0, approvalsRequired } = execution;
  return status === 'awaitingApproval' && approvalsRequired !== undefined
    ? `${approvalsGiven} of ${approvalsRequired} approvals given`
    : message;
}

function tookText(
  { status, launchedAt, finishedAt }: ExecutionSummary,
  now: string,
): string | undefined {
  if (launchedAt === undefined) {
    return undefined;
  }
  return isFinished(status)
    ? finishedAt && spanText(launchedAt, finishedAt)
    : `${spanText(launchedAt, now)} so far`;
}
