import { useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  ConfirmDialog,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import { FinishGuidedExecutionRequest } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { AskDialogProps } from './AskDialog';

type Outcome = FinishGuidedExecutionRequest['outcome'];

/** Ends a checklist. */
export function FinishDialog(props: AskDialogProps) {
  const { execution, onClose } = props;
  const api = useApi(runbooksApiRef);
  const [outcome, setOutcome] = useState<Outcome>('succeeded');
  const [note, setNote] = useState('');
  return (
    <ConfirmDialog
      title={`Finish “${execution.execution.runbookTitle}”`}
      confirm="Finish"
      onClose={onClose}
      onConfirm={() =>
        api.finishGuidedExecution(execution.execution.id, {
          outcome,
          note: note.trim() || undefined,
        })
      }
    >
      <RadioGroup
        label="How it ended"
        value={outcome}
        onChange={chosen =>
          setOutcome(chosen === 'failed' ? 'failed' : 'succeeded')
        }
      >
        <Radio value="succeeded">
          It succeeded: every step is done or skipped
        </Radio>
        <Radio value="failed">It failed, or was given up</Radio>
      </RadioGroup>
      <TextBox
        label="Note"
        description="What the next one should know."
        maxLength={4000}
        text={note}
        onText={setNote}
      />
    </ConfirmDialog>
  );
}
