import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  Lost,
  Nothing,
  Panel,
  useLive,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksExecutionReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { ExecutionsTable } from '../execution';

const MOST = 25;
const AGAIN_MS = 15_000;
const WHAT = 'what you asked for';

/** What the viewer asked for and was not started yet: waiting for others, or ready to start. */
export function OwnRequests(props: { ownRef: string }) {
  const { ownRef } = props;
  const api = useApi(runbooksApiRef);
  const { value, error, lost, again } = useLive(
    `own ${ownRef}`,
    () =>
      api.listExecutions({
        requestedBy: ownRef,
        status: ['awaitingApproval', 'requested'],
        limit: MOST,
      }),
    () => AGAIN_MS,
  );
  return (
    <Panel title="Asked for by you, not started yet">
      {error && (
        <Failure
          error={error}
          what={WHAT}
          permission={runbooksExecutionReadPermission.name}
          onRetry={again}
        />
      )}
      {!error && !value && <Waiting what={WHAT} />}
      <Lost error={lost} onRetry={again} />
      {value?.items.length === 0 && (
        <Nothing title="Nothing of yours waits">
          What you ask for and others have to approve is listed here until you
          start it.
        </Nothing>
      )}
      {value && value.items.length > 0 && (
        <ExecutionsTable
          caption="Asked for by you, not started yet"
          executions={value.items}
          now={value.now}
        />
      )}
    </Panel>
  );
}
