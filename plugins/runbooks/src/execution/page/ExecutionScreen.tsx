import {
  FOLLOWED_STATUSES,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';
import { ChecklistPanel } from '../checklist';
import { useKeptFocus } from '../focus';
import { ReadExecution } from '../live';
import { StepsPanel } from '../steps';
import { ApprovalsPanel } from './ApprovalsPanel';
import { ChildrenPanel } from './ChildrenPanel';
import { ExecutionHead } from './ExecutionHead';
import { NowPanel } from './NowPanel';
import { PlannedSteps } from './PlannedSteps';
import { PlanPanel } from './PlanPanel';
import { RecordPanel } from './RecordPanel';
import styles from './ExecutionScreen.module.css';

/** Everything about one execution, in the order in which it is needed. */
export function ExecutionScreen(props: {
  read: ReadExecution;
  onAgain(): void;
  onMoreSteps(): void;
}) {
  const { read, onAgain, onMoreSteps } = props;
  const { execution, steps, totalSteps } = read;
  const { launchedAt, status, id } = execution.execution;
  const isGuided = execution.plan.executorId === 'guided';
  const { ref, keep } = useKeptFocus(
    JSON.stringify([status, execution.actions]),
  );
  const onActed = () => {
    keep();
    onAgain();
  };
  const begun =
    launchedAt !== undefined ||
    FOLLOWED_STATUSES.includes(status) ||
    status === 'unknown';
  return (
    <>
      <ExecutionHead execution={execution} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <NowPanel
            ref={ref}
            execution={execution}
            steps={steps}
            onActed={onActed}
          />
          {begun && isGuided && (
            <ChecklistPanel
              execution={execution}
              steps={steps}
              onRecorded={onAgain}
              onActed={onActed}
            />
          )}
          {begun && !isGuided && (
            <StepsPanel
              executionId={id}
              steps={steps}
              totalSteps={totalSteps}
              now={execution.now}
              onMore={onMoreSteps}
            />
          )}
          {!begun && !isFinished(status) && <PlanPanel execution={execution} />}
          {!begun && <PlannedSteps plan={execution.plan} />}
          <ChildrenPanel childrenOf={execution} />
        </div>
        <div className={styles.column}>
          <ApprovalsPanel execution={execution} />
          {(begun || isFinished(status)) && <PlanPanel execution={execution} />}
          <RecordPanel execution={execution} />
        </div>
      </div>
    </>
  );
}
