import { Text } from '@backstage/ui';
import {
  Age,
  More,
  Muted,
  OutsideMarkdown,
  StaleMark,
} from '@opsready/backstage-plugin-opsready-react';
import {
  CheckDefinition,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';
import { OutcomeMark } from '../marks';
import { whatToDo } from '../results';
import { CheckDetails } from './CheckDetails';
import { EvidenceList } from './EvidenceList';
import styles from './CheckItem.module.css';

/** One check: what was found and, where it is not right, the proof and what to do at once. */
export function CheckItem(props: {
  check: ServedCheckResult;
  /** Its id on the page. */
  anchor: string;
  definition: CheckDefinition | undefined;
  entityRef: string;
  now: string;
}) {
  const { check, anchor, definition, entityRef, now } = props;
  const { outcome } = check;
  const isRight = outcome === 'pass' || outcome === 'notApplicable';
  const { title } = check;
  const todo = whatToDo(check, definition);
  return (
    <article className={styles.check} aria-label={title} id={anchor}>
      <div className={styles.head}>
        <OutcomeMark outcome={outcome} />
        {check.stale && <StaleMark />}
        <Text as="h3" variant="body-medium" weight="bold">
          {title}
        </Text>
        <Text as="span" variant="body-small">
          <Muted>
            since <Age at={check.since} now={now} />
          </Muted>
        </Text>
      </div>
      <p>{check.message}</p>
      {check.stale && check.staleReason && (
        <p>
          <strong>Stale:</strong> {check.staleReason}
        </p>
      )}
      {!isRight && (
        <>
          <EvidenceList evidence={check.evidence} now={now} />
          {todo && (
            <div className={styles.remediation}>
              <strong>What to do</strong>
              <OutsideMarkdown content={todo} />
            </div>
          )}
        </>
      )}
      <More
        title={isRight ? 'Evidence, why and history' : 'Why and history'}
        about={title}
      >
        {isRight && <EvidenceList evidence={check.evidence} now={now} />}
        <CheckDetails
          check={check}
          definition={definition}
          entityRef={entityRef}
          now={now}
          withRemediation={todo !== definition?.remediation}
        />
      </More>
    </article>
  );
}
