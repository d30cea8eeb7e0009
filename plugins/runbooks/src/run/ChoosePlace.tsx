import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import { ReactNode } from 'react';
import { StepHead } from './StepHead';
import styles from './step.module.css';

/** Before anything else, where it runs: parameters, resources and policy hang on it. */
export function ChoosePlace(props: { place: ReactNode; onClose(): void }) {
  return (
    <>
      <DialogBody>
        <div className={styles.content}>
          <StepHead stage="parameters" takesFocus={false} />
          {props.place}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={props.onClose}>
          Cancel
        </Button>
      </DialogFooter>
    </>
  );
}
