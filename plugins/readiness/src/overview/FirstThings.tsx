import { Text } from '@backstage/ui';
import { ServedCheckResult } from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../loading';
import { OutcomeMark, StaleMark } from '../marks';
import { OutsideMarkdown } from '../text';
import { checkTitle } from './checkTitle';
import { firstStep } from './firstStep';
import styles from './FirstThings.module.css';

/** The few checks that matter most now: what was found, and the first step. */
export function FirstThings(props: {
  checks: readonly ServedCheckResult[];
  definitions: Definitions | undefined;
}) {
  const { checks, definitions } = props;
  return (
    <ol className={styles.things} aria-label="What to do first">
      {checks.map(check => {
        const definition = definitions?.checks.get(check.checkId);
        return (
          <li key={check.checkId} className={styles.thing}>
            <div className={styles.head}>
              <OutcomeMark outcome={check.outcome} />
              {check.stale && <StaleMark reason={check.staleReason} />}
              <Text as="span" weight="bold">
                {checkTitle(check, definition)}
              </Text>
            </div>
            <p className={styles.message}>{check.message}</p>
            {definition && (
              <div className={styles.step}>
                <OutsideMarkdown content={firstStep(definition.remediation)} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
