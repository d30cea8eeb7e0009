import { Text } from '@backstage/ui';
import {
  Code,
  Muted,
  OutsideMarkdown,
} from '@opsready/backstage-plugin-opsready-react';
import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';
import { RiskMark } from '../marks';
import { waysOn } from './waysOn';
import styles from './StepList.module.css';

/** The steps in the order in which the document has them, each with where it leads. */
export function StepList(props: { steps: readonly RunbookStep[] }) {
  const { steps } = props;
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map((step, index) => (
        <li
          key={step.name}
          className={step.parent === undefined ? undefined : styles.nested}
        >
          <Step step={step} following={steps[index + 1]} />
        </li>
      ))}
    </ol>
  );
}

function Step(props: {
  step: RunbookStep;
  following: RunbookStep | undefined;
}) {
  const { step, following } = props;
  const { name, title = name, action, description, risk, parent, child } = step;
  const ways = waysOn(step, following);
  return (
    <>
      <div className={styles.head}>
        <Text as="span" weight="bold">
          {title}
        </Text>
        {title !== name && action && <Muted>{name}</Muted>}
        {action && <Code>{action}</Code>}
        {risk && risk !== 'readOnly' && <RiskMark risk={risk} />}
      </div>
      {description && description !== title && (
        <OutsideMarkdown content={description} />
      )}
      {(parent !== undefined || child !== undefined || ways.length > 0) && (
        <ul className={styles.ways}>
          {parent !== undefined && (
            <li>
              <Muted>inside {parent}</Muted>
            </li>
          )}
          {child !== undefined && (
            <li>
              <Muted>runs {child}</Muted>
            </li>
          )}
          {ways.map(way => (
            <li key={way}>
              <Muted>{way}</Muted>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
