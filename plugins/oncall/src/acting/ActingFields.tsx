import { Alert, Button, DialogBody, DialogFooter } from '@backstage/ui';
import {
  ActingForm,
  ActingRoster,
} from '@opsready/backstage-plugin-oncall-common';
import { FormEvent, useId, useState } from 'react';
import { ActingKind } from './ActingKind';
import { Choices } from './Choices';
import { Draft, sendDraft } from './draft';
import { Reach } from './Reach';
import { SendFailure } from './SendFailure';
import { Acting } from './useActing';
import { Words } from './Words';
import styles from './acting.module.css';

const LABELS: Record<ActingKind, string> = {
  page: 'Send the page',
  declare: 'Declare it now',
};

/** Whom it reaches and what happens then, and what has to be said for it. */
export function ActingFields(props: {
  kind: ActingKind;
  form: ActingForm;
  roster: ActingRoster;
  acting: Acting;
  draft: Draft;
  onRoster(rosterId: string): void;
  onDraft(change: Partial<Draft>): void;
  onClose(): void;
}) {
  const { kind, form, roster, acting, draft } = props;
  const { onRoster, onDraft, onClose } = props;
  const option = roster[kind];
  const formId = useId();
  const [asked, setAsked] = useState(false);
  const lacksSeverity = kind === 'declare' && !draft.severity;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    // Browsers check the other fields, and not this one.
    if (lacksSeverity) {
      return;
    }
    acting.send((api, requestKey) =>
      sendDraft({ api, kind, form, roster, draft, requestKey }),
    );
  };
  return (
    <>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={send}>
          <Choices
            kind={kind}
            form={form}
            roster={roster}
            draft={draft}
            onRoster={onRoster}
            onDraft={onDraft}
          />
          <Reach roster={roster} now={form.now} />
          {option.allowed ? (
            <>
              <p>
                <strong>What happens then:</strong> {option.how}
              </p>
              <Words
                kind={kind}
                form={form}
                draft={draft}
                lacksSeverity={asked && lacksSeverity}
                onDraft={onDraft}
              />
              {acting.error && <SendFailure error={acting.error} kind={kind} />}
            </>
          ) : (
            <Alert
              role="status"
              status="warning"
              icon
              title={
                kind === 'page'
                  ? 'It cannot be paged from here'
                  : 'An incident cannot be declared through this roster'
              }
              description={option.reason ?? option.how}
            />
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="secondary"
          isDisabled={acting.pending}
          onPress={onClose}
        >
          Cancel
        </Button>
        {option.allowed && (
          <Button
            type="submit"
            form={formId}
            variant="primary"
            isPending={acting.pending}
          >
            {LABELS[kind]}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}
