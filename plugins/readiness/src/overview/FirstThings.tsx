import { Text } from '@backstage/ui';
import {
  counted,
  Muted,
  OutsideMarkdown,
  StaleMark,
} from '@opsready/backstage-plugin-opsready-react';
import { ServedCheckResult } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import { OutcomeMark } from '../marks';
import { firstStep, groupByMessage, whatToDo } from '../results';
import styles from './FirstThings.module.css';

const SHOWN = 4;

/** The few checks that matter most now: what was found, and the first step. */
export function FirstThings(props: {
  /** All that need something, the most urgent first. */
  checks: readonly ServedCheckResult[];
  definitions: Definitions | undefined;
}) {
  const { checks, definitions } = props;
  if (checks.length === 0) {
    return <p className={styles.message}>No check needs mending now.</p>;
  }
  const groups = groupByMessage(checks).slice(0, SHOWN);
  return (
    <ol className={styles.things} aria-label="What to do first">
      {groups.map(([check, ...others]) => {
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
              {others.length > 0 && (
                <Muted>and {counted(others.length, 'other check')}</Muted>
              )}
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
