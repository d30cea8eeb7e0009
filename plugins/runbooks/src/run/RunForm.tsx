import { useApi } from '@backstage/frontend-plugin-api';
import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  Execution,
  runbooksRunbookReadPermission,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { ReactNode } from 'react';
import { runbooksApiRef } from '../api';
import { RunSteps } from './RunSteps';

/** Asks the backend what the runbook asks for, then goes through the steps. */
export function RunForm(props: {
  entityRef: string;
  runbook: RunbookSummary;
  /** Where it runs, if there is a choice. */
  place: ReactNode;
  onClose(): void;
  onStarted(execution: Execution): void;
}) {
  const { entityRef, runbook, place, onClose, onStarted } = props;
  const api = useApi(runbooksApiRef);
  const form = useLoaded(JSON.stringify([entityRef, runbook.id]), () =>
    api.getLaunchForm(entityRef, runbook.id),
  );
  const what = 'what this runbook asks for';
  if (form.value) {
    return (
      <RunSteps
        entityRef={entityRef}
        form={form.value}
        place={place}
        onClose={onClose}
        onStarted={onStarted}
      />
    );
  }
  return (
    <>
      <DialogBody>
        {form.error ? (
          <Failure
            error={form.error}
            what={what}
            permission={runbooksRunbookReadPermission.name}
            whenMissing="The runbook or its binding to this entity is gone. Load the page again to see what fits now."
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
  );
}
