import {
  Alert,
  Button,
  Checkbox,
  DialogBody,
  DialogFooter,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { entityName } from '@opsready/backstage-plugin-opsready-react';
import {
  LaunchForm,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { RiskMark } from '../marks';
import { Demands } from '../plan';
import { answersOf, emptyAnswers, problemsOfAnswers } from './answers';
import { confirmation } from './confirmation';
import { needsBreakGlass } from './refusalKinds';
import { StartFailure } from './StartFailure';
import { StepHead } from './StepHead';
import { Run } from './useRun';
import styles from './step.module.css';

/** Says once more in plain words what is about to happen, and asks for what policy wants to know. */
export function ConfirmStep(props: {
  entityRef: string;
  form: LaunchForm;
  preview: Preview;
  run: Run;
  onClose(): void;
}) {
  const { entityRef, form, preview, run, onClose } = props;
  const { riskClass, demands } = preview;
  const [given, setGiven] = useState(emptyAnswers);
  const [asked, setAsked] = useState(false);
  const problems = problemsOfAnswers(preview, given);
  const shown = asked ? problems : {};
  const start = () => {
    setAsked(true);
    if (Object.keys(problems).length === 0) {
      run.start(answersOf(preview, given));
    }
  };
  return (
    <div className={styles.step}>
      <DialogBody>
        <div className={styles.content}>
          <StepHead stage="confirm" takesFocus />
          <div>
            <RiskMark risk={riskClass} />
          </div>
          <div className={styles.sentences} data-risk={riskClass}>
            {confirmation(form, preview, entityName(entityRef)).map(
              sentence => (
                <p key={sentence}>{sentence}</p>
              ),
            )}
          </div>
          {needsBreakGlass(preview) && (
            <>
              <Alert
                role="status"
                status="warning"
                icon
                title="The change calendar is not open"
                description="You may start it all the same. Whoever approves is told, and the audit record keeps it as of high severity."
              />
              <TextAreaField
                label="Why it cannot wait"
                isRequired
                validationBehavior="aria"
                isInvalid={shown.breakGlass !== undefined}
                description={shown.breakGlass}
                value={given.breakGlass}
                onChange={breakGlass => setGiven({ ...given, breakGlass })}
              />
            </>
          )}
          <TextAreaField
            label="Reason"
            isRequired={demands.reasonRequired}
            validationBehavior="aria"
            isInvalid={shown.reason !== undefined}
            description={
              shown.reason ??
              'Kept in the audit record, and shown to approvers.'
            }
            rows={2}
            value={given.reason}
            onChange={reason => setGiven({ ...given, reason })}
          />
          <TextField
            label="Ticket"
            isRequired={demands.ticketRequired}
            validationBehavior="aria"
            isInvalid={shown.ticket !== undefined}
            description={
              shown.ticket ??
              (demands.ticketPattern &&
                `Has to match ${demands.ticketPattern}.`)
            }
            value={given.ticket}
            onChange={ticket => setGiven({ ...given, ticket })}
          />
          {riskClass === 'destructive' && (
            <Checkbox
              isSelected={given.understood}
              isInvalid={shown.understood !== undefined}
              onChange={understood => setGiven({ ...given, understood })}
            >
              I have read what it does and where, and it is what I want.
              {shown.understood && <strong> {shown.understood}</strong>}
            </Checkbox>
          )}
          <div>
            <strong>Before it starts, policy asks for:</strong>
            <Demands demands={demands} />
          </div>
          {run.error && <StartFailure error={run.error} run={run} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
        <span className={styles.spacer} />
        <Button
          variant="secondary"
          isDisabled={run.pending}
          onPress={() => run.goTo('preview')}
        >
          Back
        </Button>
        <Button
          destructive={riskClass === 'destructive'}
          isPending={run.pending}
          onPress={start}
        >
          {demands.approvals > 0 ? 'Ask for approval' : 'Start now'}
        </Button>
      </DialogFooter>
    </div>
  );
}
