import { toError } from '@backstage/errors';
import { Alert, Button, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { messageOf } from '../text';
import styles from './RecordReview.module.css';

/**
 * Records that the content that is shown is right: exactly this content, whatever became of it meanwhile.
 *
 * @public
 */
export function RecordReview(props: {
  record(note: string | undefined): Promise<unknown>;
  onRecorded(): void;
}) {
  const { onRecorded } = props;
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const [isRecorded, setRecorded] = useState(false);
  const record = async () => {
    setPending(true);
    setError(undefined);
    try {
      await props.record(note.trim() || undefined);
      setOpen(false);
      setRecorded(true);
      onRecorded();
    } catch (thrown) {
      setError(toError(thrown) as Error);
    } finally {
      setPending(false);
    }
  };
  return (
    <div>
      <div role="status">{isRecorded && 'Your review is recorded.'}</div>
      {!isOpen && (
        <Button size="small" variant="secondary" onPress={() => setOpen(true)}>
          Record a review
        </Button>
      )}
      {isOpen && (
        <div className={styles.form}>
          <TextAreaField
            // The button that opened this is gone: the focus has to go somewhere.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            label="What you looked at"
            description="Optional. You say that what this page shows now is right."
            maxLength={2000}
            value={note}
            onChange={setNote}
          />
          {error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title="The review was not recorded"
              description={messageOf(error)}
              customActions={
                <Button size="small" variant="secondary" onPress={onRecorded}>
                  Load it again
                </Button>
              }
            />
          )}
          <div>
            <Button size="small" isPending={pending} onPress={record}>
              It is right
            </Button>{' '}
            <Button
              size="small"
              variant="secondary"
              onPress={() => setOpen(false)}
            >
              Cancel
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
