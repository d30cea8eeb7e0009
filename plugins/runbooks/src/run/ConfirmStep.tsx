import {
  Alert,
  Button,
  Checkbox,
  DialogBody,
  DialogFooter,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  EndingButton,
  entityName,
  Facts,
} from '@opsready/backstage-plugin-opsready-react';
import {
  LaunchForm,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { useRef, useState } from 'react';
import { RiskMark } from '../marks';
import { Answered, useFirstProblem } from '../form';
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
  const [asked, setAsked] = useState(0);
  const answers = useRef<HTMLDivElement>(null);
  useFirstProblem(answers, asked);
  const Start = riskClass === 'destructive' ? EndingButton : Button;
  const problems = problemsOfAnswers(preview, given);
  const shown = asked > 0 ? problems : {};
  const start = () => {
    setAsked(times => times + 1);
    if (Object.keys(problems).length === 0) {
      run.start(answersOf(preview, given));
    }
  };
  return (
    <div ref={answers} className={styles.step}>
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
              <Answered problem={shown.breakGlass}>
                {told => (
                  <TextAreaField
                    {...told}
                    label="Why it cannot wait"
                    isRequired
                    value={given.breakGlass}
                    onChange={breakGlass => setGiven({ ...given, breakGlass })}
                  />
                )}
              </Answered>
            </>
          )}
          <Answered problem={shown.reason}>
            {told => (
              <TextAreaField
                {...told}
                label="Reason"
                isRequired={demands.reasonRequired}
                description="Kept in the audit record, and shown to approvers."
                rows={2}
                value={given.reason}
                onChange={reason => setGiven({ ...given, reason })}
              />
            )}
          </Answered>
          <Answered problem={shown.ticket}>
            {told => (
              <TextField
                {...told}
                label="Ticket"
                isRequired={demands.ticketRequired}
                description={
                  demands.ticketPattern &&
                  `Has to match ${demands.ticketPattern}.`
                }
                value={given.ticket}
                onChange={ticket => setGiven({ ...given, ticket })}
              />
            )}
          </Answered>
          {riskClass === 'destructive' && (
            <Answered problem={shown.understood}>
              {told => (
                <Checkbox
                  {...told}
                  isSelected={given.understood}
                  onChange={understood => setGiven({ ...given, understood })}
                >
                  I have read what it does and where, and it is what I want.
                </Checkbox>
              )}
            </Answered>
          )}
          <Facts
            items={[
              ['Policy asks for', <Demands key="demands" demands={demands} />],
            ]}
          />
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
        <Start
          variant={riskClass === 'destructive' ? 'secondary' : 'primary'}
          isPending={run.pending}
          onPress={start}
        >
          {demands.approvals > 0 ? 'Ask for approval' : 'Start now'}
        </Start>
      </DialogFooter>
    </div>
  );
}
