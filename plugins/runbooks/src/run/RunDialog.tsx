import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import {
  entityName,
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Execution,
  runbooksRunbookReadPermission,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { runbooksApiRef } from '../api';
import { useAddresses } from '../links';
import { RunSteps } from './RunSteps';
import { Started } from './Started';

/** From a runbook to its execution in three steps: parameters, preview, confirm. */
export function RunDialog(props: {
  entityRef: string;
  runbook: RunbookSummary;
  onClose(): void;
}) {
  const { entityRef, runbook, onClose } = props;
  const api = useApi(runbooksApiRef);
  const navigate = useNavigate();
  const { execution } = useAddresses();
  const [started, setStarted] = useState<Execution>();
  const form = useLoaded(JSON.stringify([entityRef, runbook.id]), () =>
    api.getLaunchForm(entityRef, runbook.id),
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
  const what = 'what this runbook asks for';
  return (
    <Dialog
      isOpen
      // A click beside it would throw away what was filled in.
      isDismissable={false}
      onOpenChange={open => !open && onClose()}
      width={760}
    >
      <DialogHeader>
        Run “{runbook.title}” for {entityName(entityRef)}
      </DialogHeader>
      {started && <Started started={started} onClose={onClose} />}
      {!started && form.value && (
        <RunSteps
          entityRef={entityRef}
          form={form.value}
          onClose={onClose}
          onStarted={onStarted}
        />
      )}
      {!form.value && (
        <>
          <DialogBody>
            {form.error ? (
              <Failure
                error={form.error}
                what={what}
                permission={runbooksRunbookReadPermission.name}
                onRetry={form.reload}
              />
            ) : (
              <Waiting what={what} lines={6} />
            )}
          </DialogBody>
          <DialogFooter>
            <Button variant="secondary" onPress={onClose}>
              Cancel
            </Button>
          </DialogFooter>
        </>
      )}
    </Dialog>
  );
}
