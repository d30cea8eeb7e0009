import { useApi } from '@backstage/frontend-plugin-api';
import {
  ConfirmDialog,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import { SignalExecutionRequest } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { AskDialogProps } from './AskDialog';

const WORDS: Record<
  SignalExecutionRequest['signal'],
  { title: string; confirm: string; then: string }
> = {
  resume: {
    title: 'Resume',
    confirm: 'Resume',
    then: 'The execution goes on with what follows.',
  },
  approve: {
    title: 'Approve the step',
    confirm: 'Approve',
    then: 'The execution goes on with what follows. AWS sees the launch role, the record sees you.',
  },
  reject: {
    title: 'Reject the step',
    confirm: 'Reject',
    then: 'The step fails, and the execution ends or does what it does where this step fails.',
  },
};

/** Tells a step that waits to go on, or not to. */
export function SignalDialog(
  props: AskDialogProps & {
    signal: SignalExecutionRequest['signal'];
    stepName?: string;
  },
) {
  const { execution, signal, onClose } = props;
  const { waitingFor } = execution;
  const stepName = props.stepName ?? waitingFor?.stepName ?? '';
  const api = useApi(runbooksApiRef);
  const [comment, setComment] = useState('');
  const { title, confirm, then } = WORDS[signal];
  return (
    <ConfirmDialog
      title={`${title}: ${stepName}`}
      confirm={confirm}
      destructive={signal === 'reject'}
      onClose={onClose}
      onConfirm={() =>
        api.signalExecution(execution.execution.id, {
          signal,
          stepName,
          comment: comment.trim() || undefined,
        })
      }
    >
      {waitingFor && <p>{waitingFor.message}</p>}
      <p>{then}</p>
      <TextBox
        label="Comment"
        maxLength={500}
        text={comment}
        onText={setComment}
      />
    </ConfirmDialog>
  );
}
