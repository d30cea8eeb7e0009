import { Text } from '@backstage/ui';
import {
  Code,
  More,
  Muted,
  spanText,
} from '@opsready/backstage-plugin-opsready-react';
import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import { StepMark } from '../../marks';
import { PlanValues } from '../../plan';
import { shortPlaceText } from '../../text';
import { OutputsMore } from './OutputsMore';
import styles from './StepItem.module.css';

/** One step: where it stands, how long it took, why it failed, what went in and came out. */
export function StepItem(props: {
  step: ExecutionStep;
  executionId: string;
  now: string;
}) {
  const { step, executionId, now } = props;
  const { name, title = name, iteration } = step;
  const about = iteration === undefined ? title : `${title}, run ${iteration}`;
  return (
    <div className={styles.step}>
      <div className={styles.head}>
        <Text as="span" weight="bold">
          {title}
        </Text>
        {iteration !== undefined && <Muted>run {iteration}</Muted>}
        <StepMark status={step.status} />
        <Took step={step} now={now} />
        {title !== name && <Muted>{name}</Muted>}
        {step.action && <Code>{step.action}</Code>}
      </div>
      {(step.place || step.target || step.childProviderId) && (
        <Muted>{whereText(step)}</Muted>
      )}
      {step.message && <p className={styles.message}>{step.message}</p>}
      <div className={styles.mores}>
        {step.inputs.length > 0 && (
          <More title="Inputs" about={about}>
            <PlanValues caption={`Inputs of ${about}`} values={step.inputs} />
          </More>
        )}
        {step.hasOutputs && (
          <OutputsMore
            executionId={executionId}
            stepId={step.id}
            about={about}
          />
        )}
      </div>
    </div>
  );
}

function Took(props: { step: ExecutionStep; now: string }) {
  const { startedAt, finishedAt } = props.step;
  if (startedAt === undefined) {
    return null;
  }
  return (
    <Muted>
      {finishedAt
        ? spanText(startedAt, finishedAt)
        : `${spanText(startedAt, props.now)} so far`}
    </Muted>
  );
}

function whereText({ place, target, childProviderId }: ExecutionStep): string {
  return [
    place && shortPlaceText(place),
    target && `on ${target}`,
    childProviderId && `as ${childProviderId}`,
  ]
    .filter(Boolean)
    .join(', ');
}
