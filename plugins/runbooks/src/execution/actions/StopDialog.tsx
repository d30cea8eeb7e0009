import { useApi } from '@backstage/frontend-plugin-api';
import {
  ConfirmDialog,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { AskDialogProps } from './AskDialog';
import { stopLabel } from './asks';

/** Stops what runs, or withdraws what was not started. */
export function StopDialog(props: AskDialogProps) {
  const { execution, onClose } = props;
  const { id, runbookTitle, launchedAt } = execution.execution;
  const api = useApi(runbooksApiRef);
  const [reason, setReason] = useState('');
  const label = stopLabel(execution);
  return (
    <ConfirmDialog
      title={`${label} “${runbookTitle}”`}
      confirm={label}
      destructive
      onClose={onClose}
      onConfirm={() => api.stopExecution(id, { reason: reason.trim() })}
    >
      <p>
        {launchedAt === undefined
          ? 'It will not start, and nobody needs to approve it any more.'
          : 'What was done stays done: nothing is taken back. What a step does at the moment may still end.'}
      </p>
      <TextBox label="Reason" required text={reason} onText={setReason} />
    </ConfirmDialog>
  );
}
