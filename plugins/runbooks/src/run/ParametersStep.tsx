import { Button, DialogBody, DialogFooter, Alert } from '@backstage/ui';
import { LaunchForm } from '@opsready/backstage-plugin-runbooks-common';
import { FormEvent, ReactNode, useRef } from 'react';
import { Facts, messageOf } from '@opsready/backstage-plugin-opsready-react';
import { useFirstProblem } from '../form';
import { Demands } from '../plan';
import { Locations } from './Locations';
import { ParameterFields } from './ParameterFields';
import { Refusals, Warnings } from './Refusals';
import { SpreadFields } from './SpreadFields';
import { StepHead } from './StepHead';
import { Run } from './useRun';
import styles from './step.module.css';

/** Asks for the values of the parameters, and where and over what it runs. */
export function ParametersStep(props: {
  entityRef: string;
  form: LaunchForm;
  /** Where it runs, if there is a choice. */
  place: ReactNode;
  run: Run;
  onClose(): void;
}) {
  const { entityRef, form, place, run, onClose } = props;
  const fields = useRef<HTMLFormElement>(null);
  const scope = { entityRef, runbookId: form.runbook.id };
  const nothingToFillIn =
    form.parameters.length === 0 && !form.rateControl.allowed;
  useFirstProblem(fields, run.problems);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    run.askPreview();
  };
  return (
    <form
      ref={fields}
      noValidate
      className={styles.step}
      aria-label="Parameters"
      onSubmit={onSubmit}
    >
      <DialogBody>
        <div className={styles.content}>
          <StepHead
            stage="parameters"
            takesFocus={run.preview !== undefined && run.problems.size === 0}
          />
          <Refusals refusals={form.refusals} />
          <Warnings warnings={form.warnings} />
          {nothingToFillIn && <p>This runbook asks for no values.</p>}
          <div className={styles.fields}>
            {place}
            <ParameterFields form={form} run={run} scope={scope} />
            <SpreadFields form={form} run={run} scope={scope} />
            <Locations form={form} run={run} />
          </div>
          <Facts
            items={[
              [
                'Policy asks for',
                <Demands key="demands" demands={form.demands} />,
              ],
            ]}
          />
          <div aria-live="polite">
            {run.pending && <p>Asking what it would do…</p>}
          </div>
          {run.error && (
            <Alert
              role="alert"
              status="danger"
              icon
              title="There is no preview"
              description={messageOf(run.error)}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
        <Button type="submit" isPending={run.pending}>
          Preview
        </Button>
      </DialogFooter>
    </form>
  );
}
