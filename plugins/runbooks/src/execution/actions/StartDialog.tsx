import { useApi } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import {
  ConfirmDialog,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksExecutionOverridePermission } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { AskDialogProps } from './AskDialog';
import { PlanSummary } from './PlanSummary';

/** Starts what has its approvals. */
export function StartDialog(props: AskDialogProps) {
  const { execution, onClose } = props;
  const api = useApi(runbooksApiRef);
  const [breaks, setBreaks] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={`Start “${execution.execution.runbookTitle}”`}
      confirm="Start now"
      width={640}
      onClose={onClose}
      onConfirm={() =>
        api.launchExecution(execution.execution.id, {
          planHash: execution.planHash,
          breakGlass: breaks ? { reason: reason.trim() } : undefined,
        })
      }
    >
      <p>
        Everything is judged once more as it starts. Where something has changed
        since, it does not start, and its approvals are void.
      </p>
      <PlanSummary execution={execution} />
      {execution.plan.place && (
        <Checkbox isSelected={breaks} onChange={setBreaks}>
          Break the glass: start although the change calendar is closed
        </Checkbox>
      )}
      {breaks && (
        <TextBox
          label="Why it cannot wait"
          description={`Needs ${runbooksExecutionOverridePermission.name}. The approvers are told, and it is recorded as of high severity.`}
          required
          text={reason}
          onText={setReason}
        />
      )}
    </ConfirmDialog>
  );
}
