import { Button, DialogBody, DialogFooter, Text } from '@backstage/ui';
import { Age, counted, More } from '@opsready/backstage-plugin-opsready-react';
import { Preview } from '@opsready/backstage-plugin-runbooks-common';
import { ReactNode } from 'react';
import { RiskMark } from '../marks';
import { Demands, PlanFacts, PlanValues, StepList } from '../plan';
import { effectsText } from './effectsText';
import { parameterRefusals, standingRefusals } from './refusalKinds';
import { Refusals, Warnings } from './Refusals';
import { StepHead } from './StepHead';
import { Run } from './useRun';
import styles from './step.module.css';

/** What would happen, what policy asks for, and what stands in the way. */
export function PreviewStep(props: {
  preview: Preview;
  run: Run;
  onClose(): void;
}) {
  const { preview, run, onClose } = props;
  const { plan, riskClass, riskReasons } = preview;
  const standing = standingRefusals(preview);
  const isParameterWrong = parameterRefusals(preview).size > 0;
  return (
    <div className={styles.step}>
      <DialogBody>
        <div className={styles.content}>
          <StepHead stage="preview" takesFocus />
          <Refusals refusals={preview.refusals} />
          <Warnings warnings={preview.warnings} />
          <div className={styles.risk}>
            <div>
              <RiskMark risk={riskClass} />
            </div>
            <ul className={styles.messages} aria-label="Why">
              {riskReasons.map(reason => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
          <PlanFacts
            plan={plan}
            others={[
              ['What AWS says', effectsText(preview.effects)],
              ['Change calendar', calendarOf(preview)],
              [
                'Policy asks for',
                <Demands key="demands" demands={preview.demands} />,
              ],
            ]}
          />
          {plan.parameters.length > 0 && (
            <div>
              <Text as="h4" weight="bold">
                Values
              </Text>
              <PlanValues
                caption="Values that it is started with"
                values={plan.parameters}
              />
            </div>
          )}
          <More title={`All ${counted(plan.steps.length, 'step')}`}>
            <StepList steps={plan.steps} />
          </More>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          Cancel
        </Button>
        <span className={styles.spacer} />
        <Button
          variant={isParameterWrong ? 'primary' : 'secondary'}
          onPress={() => run.goTo('parameters')}
        >
          {isParameterWrong ? 'Correct the parameters' : 'Back'}
        </Button>
        {standing.length === 0 && (
          <Button onPress={() => run.goTo('confirm')}>Go on</Button>
        )}
      </DialogFooter>
    </div>
  );
}

function calendarOf({ calendar, now }: Preview): ReactNode | undefined {
  if (!calendar) {
    return undefined;
  }
  const { state, message, nextTransitionAt } = calendar;
  const words = {
    open: 'Open',
    closed: 'Closed',
    unreadable: 'Could not be read, which counts as closed',
  };
  return (
    <>
      {words[state]}
      {message && `: ${message}`}
      {nextTransitionAt && (
        <>
          {/[.!?]$/.test(message ?? '') ? ' ' : '. '}
          It changes <Age at={nextTransitionAt} now={now} />.
        </>
      )}
    </>
  );
}
