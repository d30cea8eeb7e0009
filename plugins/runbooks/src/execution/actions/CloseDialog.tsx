import { InputError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  ConfirmDialog,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import { CloseExecutionRequest } from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../../api';
import { AskDialogProps } from './AskDialog';

type Outcome = CloseExecutionRequest['outcome'];

const OUTCOMES: ReadonlyArray<{ value: Outcome; label: string }> = [
  { value: 'succeeded', label: 'It ran and succeeded' },
  { value: 'failed', label: 'It ran and failed, or did only a part' },
  { value: 'cancelled', label: 'It never ran' },
];

/** Says what became of an execution of which nobody can tell. */
export function CloseDialog(props: AskDialogProps) {
  const { execution, onClose } = props;
  const api = useApi(runbooksApiRef);
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={`Close “${execution.execution.runbookTitle}”`}
      confirm="Close it"
      onClose={onClose}
      onConfirm={async () => {
        if (!outcome) {
          throw new InputError('Choose what became of it.');
        }
        await api.closeExecution(execution.execution.id, {
          outcome,
          reason: reason.trim(),
        });
      }}
    >
      <p>
        Look at the provider first whether it ran. As long as it is not closed,
        the same runbook does not start for this entity.
      </p>
      <RadioGroup
        label="What became of it"
        isRequired
        value={outcome ?? null}
        onChange={chosen =>
          setOutcome(OUTCOMES.find(({ value }) => value === chosen)?.value)
        }
      >
        {OUTCOMES.map(({ value, label }) => (
          <Radio key={value} value={value}>
            {label}
          </Radio>
        ))}
      </RadioGroup>
      <TextBox label="How you know" required text={reason} onText={setReason} />
    </ConfirmDialog>
  );
}
