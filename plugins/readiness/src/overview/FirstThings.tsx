import { Text } from '@backstage/ui';
import { ServedCheckResult } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../loading';
import { OutcomeMark, StaleMark } from '../marks';
import { firstStep, whatToDo } from '../results';
import { OutsideMarkdown } from '../text';
import styles from './FirstThings.module.css';

/** The few checks that matter most now: what was found, and the first step. */
export function FirstThings(props: {
  checks: readonly ServedCheckResult[];
  definitions: Definitions | undefined;
}) {
  const { checks, definitions } = props;
  if (checks.length === 0) {
    return <p className={styles.message}>No check needs mending now.</p>;
  }
  return (
    <ol className={styles.things} aria-label="What to do first">
      {checks.map(check => {
        const definition = definitions?.checks.get(check.checkId);
        const todo = whatToDo(check, definition);
        return (
          <li key={check.checkId} className={styles.thing}>
            <div className={styles.head}>
              <OutcomeMark outcome={check.outcome} />
              {check.stale && <StaleMark reason={check.staleReason} />}
              <Text as="span" weight="bold">
                {check.title}
              </Text>
            </div>
            <p className={styles.message}>{check.message}</p>
            {todo && (
              <div className={styles.step}>
                <OutsideMarkdown content={firstStep(todo)} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
