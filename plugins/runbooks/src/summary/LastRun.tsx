import {
  Age,
  EntityLink,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { RunbookSummary } from '@opsready/backstage-plugin-runbooks-common';
import { StatusMark } from '../marks';
import { ExecutionLink } from '../links';

/** How the last run of a runbook went, when, and by whom. */
export function LastRun(props: { runbook: RunbookSummary; now: string }) {
  const { runbook, now } = props;
  const { lastRun } = runbook.statistics;
  if (!lastRun) {
    return <Muted>{runbook.executorId ? 'Never run' : 'Not run here'}</Muted>;
  }
  const { executionId, status, at, by } = lastRun;
  return (
    <span>
      <StatusMark status={status} />{' '}
      <ExecutionLink executionId={executionId}>
        <Age at={at} now={now} />
      </ExecutionLink>
      {by && (
        <>
          {' '}
          <Muted>by</Muted> <EntityLink entityRef={by} />
        </>
      )}
    </span>
  );
}
