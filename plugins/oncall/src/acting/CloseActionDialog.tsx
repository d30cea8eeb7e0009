import { InputError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup } from '@backstage/ui';
import {
  ConfirmDialog,
  ConfirmResult,
  TextBox,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CloseActionRequest,
  OnCallAction,
} from '@opsready/backstage-plugin-oncall-common';
import { useState } from 'react';
import { onCallApiRef } from '../api';

type Outcome = CloseActionRequest['outcome'];

/** Says what became of a page or an incident of which nobody can tell. */
export function CloseActionDialog(props: {
  action: OnCallAction;
  onClose(result: ConfirmResult): void;
}) {
  const { action, onClose } = props;
  const api = useApi(onCallApiRef);
  const [outcome, setOutcome] = useState<Outcome>();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={`What became of “${action.title}”`}
      confirm="Close it"
      onClose={onClose}
      onConfirm={async () => {
        if (!outcome) {
          throw new InputError('Choose what became of it.');
        }
        await api.closeAction(action.actionId, {
          outcome,
          reason: reason.trim(),
        });
      }}
    >
      <p>Look at {action.provider.title} first whether it is there.</p>
      <RadioGroup
        label="What became of it"
        secondaryLabel="Required"
        value={outcome ?? null}
        onChange={chosen => setOutcome(chosen === 'done' ? 'done' : 'failed')}
      >
        <Radio value="done">It arrived</Radio>
        <Radio value="failed">It did not arrive</Radio>
      </RadioGroup>
      <TextBox label="How you know" required text={reason} onText={setReason} />
    </ConfirmDialog>
  );
}
