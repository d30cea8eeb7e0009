import { VisuallyHidden } from '@backstage/ui';
import {
  Age,
  EntityLink,
  Muted,
  Panel,
  StaleMark,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Execution,
  ExecutionStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { forwardRef } from 'react';
import { StatusMark, statusLabel } from '../../marks';
import { ExecutionActions } from '../actions';
import { progressOf } from '../steps';
import { mayBeRunAgain, nextThing } from './nextThing';
import { WaitingFor } from './WaitingFor';
import styles from './NowPanel.module.css';

/** Where it stands, why, and what the viewer can do about it. Changes are read aloud as they come. */
export const NowPanel = forwardRef<
  HTMLDivElement,
  {
    execution: Execution;
    steps: readonly ExecutionStep[];
    onActed(): void;
  }
>(function NowPanelWithRef(props, ref) {
  const { execution, steps, onActed } = props;
  const { now, staleSince, staleMessage, waitingFor } = execution;
  const { status, message, entityRef } = execution.execution;
  return (
    <div ref={ref} tabIndex={-1} className={styles.now}>
      <Panel
        title="What now"
        aside={
          <>
            <StatusMark status={status} />
            {staleSince && (
              <StaleMark reason="The provider could not be read lately." />
            )}
          </>
        }
      >
        <div role="status" aria-live="polite">
          <VisuallyHidden>{`${statusLabel(status)}. ${progressOf(steps) ?? ''}`}</VisuallyHidden>
          {message && <p className={styles.message}>{message}</p>}
          <p>{nextThing(execution)}</p>
        </div>
        {waitingFor && <WaitingFor waitingFor={waitingFor} />}
        {staleSince && (
          <p>
            <Muted>
              The provider could not be read since{' '}
              <Age at={staleSince} now={now} />: it may have gone on meanwhile.
              It is asked again by itself.
            </Muted>{' '}
            {staleMessage}
          </p>
        )}
        <ExecutionActions execution={execution} onActed={onActed} />
        {entityRef && mayBeRunAgain(status) && (
          <p>
            <EntityLink
              entityRef={entityRef}
              below="/runbooks"
              title="Runbooks of this entity"
            />
          </p>
        )}
      </Panel>
    </div>
  );
});
