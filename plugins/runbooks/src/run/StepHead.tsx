import { Text } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { RunStage } from './useRun';
import styles from './StepHead.module.css';

const STAGES: ReadonlyArray<[stage: RunStage, title: string]> = [
  ['parameters', 'Parameters'],
  ['preview', 'Preview'],
  ['confirm', 'Confirm'],
];

/** Which of the three steps this is. Takes the focus, so that a reader hears of it; not where the dialog just opened. */
export function StepHead(props: { stage: RunStage; takesFocus: boolean }) {
  const { stage, takesFocus } = props;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [takesFocus]);
  const index = STAGES.findIndex(([candidate]) => candidate === stage);
  return (
    <div className={styles.head}>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Text as="h3" variant="body-large" weight="bold">
          Step {index + 1} of {STAGES.length}: {STAGES[index][1]}
        </Text>
      </div>
      <ol className={styles.trail} aria-label="Steps of this dialog">
        {STAGES.map(([candidate, title], position) => (
          <li
            key={candidate}
            data-done={position < index}
            aria-current={candidate === stage ? 'step' : undefined}
          >
            {title}
          </li>
        ))}
      </ol>
    </div>
  );
}
