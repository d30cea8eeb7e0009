import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksExecutionReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { Ask, ExecutionActions, PlanSummary } from '../execution';
import styles from './InboxDecision.module.css';

/** Exactly what would run, with the ways to decide about it. Read when it is asked for. */
export function InboxDecision(props: {
  executionId: string;
  onActed(ask: Ask, done: boolean): void;
}) {
  const { executionId, onActed } = props;
  const api = useApi(runbooksApiRef);
  const { value, error, reload } = useLoaded(executionId, () =>
    api.getExecution(executionId),
  );
  const what = 'what would run';
  if (error) {
    return (
      <Failure
        error={error}
        what={what}
        permission={runbooksExecutionReadPermission.name}
        whenMissing="It is gone, or you may no longer read the entity that it is for."
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Waiting what={what} lines={6} />;
  }
  return (
    <div className={styles.decision}>
      <PlanSummary execution={value} />
      <ExecutionActions
        execution={value}
        only="approve"
        onActed={(ask, done) => {
          reload();
          onActed(ask, done);
        }}
      />
    </div>
  );
}
