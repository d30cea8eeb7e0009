import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import {
  Failure,
  Loaded,
  Nothing,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ActingForm,
  ActingRoster,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { ReactNode } from 'react';
import { ActingFields } from './ActingFields';
import { ActingKind } from './ActingKind';
import { Draft } from './draft';
import { Sent } from './Sent';
import { Acting } from './useActing';

const WHAT = 'whom this would reach';

/** What the dialog shows: the form as far as it is there, then what became of it. */
export function ActingScreen(props: {
  kind: ActingKind;
  form: Loaded<ActingForm>;
  /** The one that is chosen, where the entity still has it. */
  roster: ActingRoster | undefined;
  acting: Acting;
  draft: Draft;
  onRoster(rosterId: string): void;
  onDraft(change: Partial<Draft>): void;
  /** Somebody wants to say what became of it. */
  onSettle(): void;
  onClose(): void;
}) {
  const { kind, form, roster, acting, draft } = props;
  const { onRoster, onDraft, onSettle, onClose } = props;
  const { value, error, reload } = form;
  if (acting.action) {
    return (
      <Sent
        first={acting.action}
        onAgain={acting.again}
        onSettle={onSettle}
        onClose={onClose}
      />
    );
  }
  if (error) {
    return (
      <Unusable onClose={onClose}>
        <Failure
          error={error}
          what={WHAT}
          permission={oncallRosterReadPermission.name}
          onRetry={reload}
        />
      </Unusable>
    );
  }
  if (!value) {
    return (
      <Unusable onClose={onClose}>
        <Waiting what={WHAT} lines={6} />
      </Unusable>
    );
  }
  if (!roster) {
    return (
      <Unusable onClose={onClose}>
        <Nothing title="This roster is not that of the entity any more">
          Its annotation changed meanwhile. Close this, load the page again, and
          act on the roster that is there then.
        </Nothing>
      </Unusable>
    );
  }
  return (
    <ActingFields
      kind={kind}
      form={value}
      roster={roster}
      acting={acting}
      draft={draft}
      onRoster={onRoster}
      onDraft={onDraft}
      onClose={onClose}
    />
  );
}

function Unusable(props: { children: ReactNode; onClose(): void }) {
  return (
    <>
      <DialogBody>{props.children}</DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          Close
        </Button>
      </DialogFooter>
    </>
  );
}
