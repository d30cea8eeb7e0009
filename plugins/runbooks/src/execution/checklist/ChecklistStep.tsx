import { Button, Text } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { OutsideMarkdown } from '@opsready/backstage-plugin-opsready-react';
import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { StepMark } from '../../marks';
import { useKeptFocus } from '../focus';
import { Recorded } from './Recorded';
import { RecordForm } from './RecordForm';
import { StepProblem } from './StepProblem';
import { StepRecord, useRecordStep } from './useRecordStep';
import styles from './ChecklistStep.module.css';

/** One step of a checklist: what to do, what somebody recorded, and the ways to record it. */
export function ChecklistStep(props: {
  executionId: string;
  step: ExecutionStep;
  now: string;
  mayTick: boolean;
  onRecorded(): void;
}) {
  const { executionId, step, now, mayTick, onRecorded } = props;
  const { name, title = name, status, guided } = step;
  const [open, setOpen] = useState(false);
  const { ref, keep } = useKeptFocus(`${guided?.version} ${open}`);
  const recording = useRecordStep(executionId, step, onRecorded);
  const { pending, problem } = recording;
  const record = (request: StepRecord) => {
    keep();
    return recording.record(request);
  };
  const isOpen = status === 'pending' || status === 'running';
  return (
    <div ref={ref} tabIndex={-1} className={styles.step}>
      <div className={styles.head}>
        {guided && guided.text !== title ? (
          // Its title says the same without the formatting.
          <OutsideMarkdown content={guided.text} />
        ) : (
          <Text as="span" weight="bold">
            {title}
          </Text>
        )}
        <StepMark status={status} />
      </div>
      {guided && <Recorded guided={guided} now={now} />}
      <StepProblem problem={problem} />
      {mayTick && guided && !open && (
        <div className={styles.buttons}>
          {isOpen && (
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiCheckLine />}
              aria-label={`Done: ${title}`}
              isPending={pending}
              onPress={() => record({ state: 'done' })}
            >
              Done
            </Button>
          )}
          <Button
            size="small"
            variant="secondary"
            aria-label={
              isOpen ? `Skip, fail or add a note: ${title}` : `Change: ${title}`
            }
            onPress={() => setOpen(true)}
          >
            {isOpen ? 'Skip, fail or add a note' : 'Change'}
          </Button>
        </div>
      )}
      {mayTick && guided && open && (
        <RecordForm
          title={title}
          guided={guided}
          isRecorded={!isOpen}
          pending={pending}
          onCancel={() => {
            keep();
            setOpen(false);
          }}
          onRecord={async request => {
            if (await record(request)) {
              setOpen(false);
            }
          }}
        />
      )}
    </div>
  );
}
