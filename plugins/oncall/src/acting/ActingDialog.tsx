import { useApi } from '@backstage/frontend-plugin-api';
import { Dialog, DialogHeader } from '@backstage/ui';
import { useLoaded } from '@opsready/backstage-plugin-opsready-react';
import { useState } from 'react';
import { onCallApiRef } from '../api';
import { ActingKind, rosterName } from './ActingKind';
import { ActingScreen } from './ActingScreen';
import { CloseActionDialog } from './CloseActionDialog';
import { Draft, EMPTY_DRAFT } from './draft';
import { useActing } from './useActing';

/** From whom it reaches to what became of it: pages who is on call, or declares an incident. */
export function ActingDialog(props: {
  kind: ActingKind;
  entityRef: string;
  /** The roster beside whose button it was opened. */
  rosterId: string;
  /** What that roster is called, until it is read again. */
  about: string;
  onClose(): void;
}) {
  const { kind, entityRef, about, onClose } = props;
  const api = useApi(onCallApiRef);
  const form = useLoaded(entityRef, () => api.getActingForm(entityRef));
  const [chosenId, setChosenId] = useState(props.rosterId);
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [isClosing, setClosing] = useState(false);
  const acting = useActing();
  const roster = form.value?.rosters.find(
    ({ rosterId }) => rosterId === chosenId,
  );
  if (isClosing && acting.action) {
    return <CloseActionDialog action={acting.action} onClose={onClose} />;
  }
  return (
    <Dialog
      isOpen
      // A slip of the hand would throw away what was written, or what became of it.
      isDismissable={false}
      isKeyboardDismissDisabled={acting.pending}
      width="min(640px, calc(100vw - 2rem))"
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {kind === 'page'
          ? `Page ${roster ? rosterName(roster) : about}`
          : 'Declare an incident'}
      </DialogHeader>
      <ActingScreen
        kind={kind}
        form={form}
        roster={roster}
        acting={acting}
        draft={draft}
        onRoster={setChosenId}
        onDraft={change => setDraft({ ...draft, ...change })}
        onSettle={() => setClosing(true)}
        onClose={onClose}
      />
    </Dialog>
  );
}
