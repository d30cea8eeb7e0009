import { Dialog, DialogHeader } from '@backstage/ui';
import { entityName } from '@opsready/backstage-plugin-opsready-react';
import {
  BoundRunbook,
  Execution,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAddresses } from '../links';
import { ChoosePlace } from './ChoosePlace';
import { PlaceField } from './PlaceField';
import { RunForm } from './RunForm';
import { Started } from './Started';

/** From a runbook to its execution in three steps: parameters, preview, confirm. */
export function RunDialog(props: {
  entityRef: string;
  /** The runbook, in each place where it lies. */
  members: readonly [BoundRunbook, ...BoundRunbook[]];
  onClose(): void;
}) {
  const { entityRef, members, onClose } = props;
  const navigate = useNavigate();
  const { execution } = useAddresses();
  const [started, setStarted] = useState<Execution>();
  const runnable = members.filter(({ canRun }) => canRun.allowed);
  // Where there is a choice of places, none is taken for granted.
  const [chosen, setChosen] = useState(
    runnable.length === 1 ? runnable[0] : undefined,
  );
  const place = members.length > 1 && (
    <PlaceField members={members} chosen={chosen} onChoose={setChosen} />
  );
  const onStarted = (stored: Execution) => {
    const address = execution(stored.execution.id);
    if (address === undefined) {
      setStarted(stored);
      return;
    }
    onClose();
    navigate(address);
  };
  return (
    <Dialog
      isOpen
      // A click beside it would throw away what was filled in.
      isDismissable={false}
      onOpenChange={open => !open && onClose()}
      width={760}
    >
      <DialogHeader>
        Run “{members[0].runbook.title}” for {entityName(entityRef)}
      </DialogHeader>
      {started && <Started started={started} onClose={onClose} />}
      {!started && !chosen && <ChoosePlace place={place} onClose={onClose} />}
      {!started && chosen && (
        <RunForm
          key={chosen.runbook.id}
          entityRef={entityRef}
          runbook={chosen.runbook}
          place={place}
          onClose={onClose}
          onStarted={onStarted}
        />
      )}
    </Dialog>
  );
}
