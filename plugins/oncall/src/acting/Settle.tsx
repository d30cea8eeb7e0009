import { Button } from '@backstage/ui';
import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { useState } from 'react';
import { CloseActionDialog } from './CloseActionDialog';

/** A way to say what became of a page or an incident of which nobody can tell; nothing where that is known. */
export function Settle(props: { action: OnCallAction; onSettled(): void }) {
  const { action, onSettled } = props;
  const [isOpen, setOpen] = useState(false);
  const close = action.actions.find(({ action: name }) => name === 'close');
  if (action.status !== 'unknown' || !close) {
    return null;
  }
  if (!close.allowed) {
    return <Muted>{close.reason}</Muted>;
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        aria-label={`Say what became of ${action.title}`}
        onPress={() => setOpen(true)}
      >
        Say what became of it
      </Button>
      {isOpen && (
        <CloseActionDialog
          action={action}
          onClose={result => {
            setOpen(false);
            if (result !== 'untried') {
              onSettled();
            }
          }}
        />
      )}
    </>
  );
}
