import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { FormEvent, ReactNode, useId, useState } from 'react';
import { messageOf } from '../text';
import { EndingButton } from './EndingButton';
import styles from './ConfirmDialog.module.css';

/** What became of something when its dialog is left. @public */
export type ConfirmResult = 'untried' | 'refused' | 'done';

/** Asks before something is done, and says where it was refused. @public */
export function ConfirmDialog(props: {
  title: string;
  /** The words of the button that does it. */
  confirm: string;
  destructive?: boolean;
  width?: number;
  onConfirm(): Promise<unknown>;
  onClose(result: ConfirmResult): void;
  children: ReactNode;
}) {
  const { title, confirm, destructive, width = 480 } = props;
  const { onConfirm, onClose, children } = props;
  const Confirm = destructive ? EndingButton : Button;
  const formId = useId();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const leave = () => onClose(error === undefined ? 'untried' : 'refused');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose('done');
    } catch (refused) {
      setError(refused as Error);
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      // What was typed is not lost by a slip of the hand.
      isDismissable={false}
      isKeyboardDismissDisabled={pending}
      width={`min(${width}px, calc(100vw - 2rem))`}
      onOpenChange={isOpen => {
        if (!isOpen) {
          leave();
        }
      }}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit}>
          {children}
          {error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title="It was not done"
              description={messageOf(error)}
            />
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" isDisabled={pending} onPress={leave}>
          Back
        </Button>
        <Confirm
          type="submit"
          form={formId}
          variant={destructive ? 'secondary' : 'primary'}
          isPending={pending}
        >
          {confirm}
        </Confirm>
      </DialogFooter>
    </Dialog>
  );
}
