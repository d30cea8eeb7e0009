import { useApi } from '@backstage/frontend-plugin-api';
import {
  ConfirmDialog,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { AskDialogProps } from './AskDialog';
import { PlanSummary } from './PlanSummary';

/** Approves or rejects exactly what is shown. */
export function DecisionDialog(
  props: AskDialogProps & { decision: 'approve' | 'reject' },
) {
  const { execution, decision, onClose } = props;
  const api = useApi(runbooksApiRef);
  const [comment, setComment] = useState('');
  const approves = decision === 'approve';
  const title = execution.execution.runbookTitle;
  return (
    <ConfirmDialog
      title={approves ? `Approve “${title}”` : `Reject “${title}”`}
      confirm={approves ? 'Approve exactly this' : 'Reject'}
      destructive={!approves}
      width={640}
      onClose={onClose}
      onConfirm={() =>
        api.decideApproval(execution.execution.id, {
          decision,
          planHash: execution.planHash,
          comment: comment.trim() || undefined,
        })
      }
    >
      <p>
        {approves
          ? 'Your approval is for exactly this. Whatever of it changes before it starts makes the approval void.'
          : 'It will not start. Who asked for it is told, with your comment.'}
      </p>
      <PlanSummary execution={execution} />
      <TextBox
        label="Comment"
        description={
          approves
            ? undefined
            : 'What would have to be different for you to approve.'
        }
        text={comment}
        onText={setComment}
      />
    </ConfirmDialog>
  );
}
