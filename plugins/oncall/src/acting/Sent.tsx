import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import { Lost } from '@opsready/backstage-plugin-opsready-react';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import { useEffect, useRef } from 'react';
import { Outcome } from './Outcome';
import { useAction } from './useAction';
import styles from './acting.module.css';

/** What became of a page or an incident, as it goes on. */
export function Sent(props: {
  /** As it was when it had been sent. */
  first: OnCallAction;
  onAgain(): void;
  onSettle(): void;
  onClose(): void;
}) {
  const { first, onAgain, onSettle, onClose } = props;
  const { action, lost, again } = useAction(first);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => place.current?.focus(), []);
  const mayClose = action.actions.some(
    ({ action: offered, allowed }) => offered === 'close' && allowed,
  );
  return (
    <>
      <DialogBody>
        <div ref={place} tabIndex={-1} className={styles.form}>
          <Outcome action={action} />
          <Lost error={lost} onRetry={again} />
        </div>
      </DialogBody>
      <DialogFooter>
        {action.status === 'failed' && (
          <Button variant="secondary" onPress={onAgain}>
            Try again
          </Button>
        )}
        {action.status === 'unknown' && mayClose && (
          <Button variant="secondary" onPress={onSettle}>
            Say what became of it
          </Button>
        )}
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      </DialogFooter>
    </>
  );
}
