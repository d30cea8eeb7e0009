import { Button } from '@backstage/ui';
import { Muted, Panel } from '@opsready/backstage-plugin-opsready-react';
import {
  Execution,
  ExecutionStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { AskDialog } from '../actions';
import { progressOf } from '../steps';
import { ChecklistStep } from './ChecklistStep';
import styles from './ChecklistPanel.module.css';

/** A checklist that people work through, together if they like. */
export function ChecklistPanel(props: {
  execution: Execution;
  steps: readonly ExecutionStep[];
  /** A step was recorded, or could not be. */
  onRecorded(): void;
  onActed(): void;
}) {
  const { execution, steps, onRecorded, onActed } = props;
  const [finishing, setFinishing] = useState<Execution>();
  const tick = actionOf(execution, 'tick');
  const finish = actionOf(execution, 'finish');
  return (
    <Panel title="Checklist" aside={progressOf(steps)}>
      {tick && !tick.allowed && tick.reason && (
        <p>
          <Muted>You may only look: </Muted>
          {tick.reason}
        </p>
      )}
      <ol className={styles.steps} aria-label="Checklist">
        {steps.map(step => (
          <li key={step.id} data-status={step.status}>
            <ChecklistStep
              executionId={execution.execution.id}
              step={step}
              now={execution.now}
              mayTick={tick?.allowed === true}
              onRecorded={onRecorded}
            />
          </li>
        ))}
      </ol>
      {finish?.allowed && (
        <div>
          <Button variant="primary" onPress={() => setFinishing(execution)}>
            Finish the checklist
          </Button>
        </div>
      )}
      {finish && !finish.allowed && finish.reason && (
        <p>
          <Muted>Finish: </Muted>
          {finish.reason}
        </p>
      )}
      {finishing && (
        <AskDialog
          ask={{ kind: 'finish' }}
          execution={finishing}
          onClose={result => {
            setFinishing(undefined);
            if (result !== 'untried') {
              onActed();
            }
          }}
        />
      )}
    </Panel>
  );
}

function actionOf({ actions }: Execution, wanted: 'tick' | 'finish') {
  return actions.find(({ action }) => action === wanted);
}
