import { Alert } from '@backstage/ui';
import { Code } from '@opsready/backstage-plugin-opsready-react';
import { EntityRunbooks } from '@opsready/backstage-plugin-runbooks-common';
import styles from './problems.module.css';

/** Annotations that match nothing, and runbooks that are claimed without a right to run them. */
export function ClaimProblems(props: {
  runbooks: Pick<EntityRunbooks, 'unmatched' | 'claims'>;
}) {
  const { unmatched, claims } = props.runbooks;
  if (unmatched.length === 0 && claims.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title="What this entity claims is not all in effect"
      description={
        <ul className={styles.problems}>
          {unmatched.map(({ annotation, entry, message }) => (
            <li key={`${annotation} ${entry}`}>
              <Code>{annotation}</Code> names <Code>{entry}</Code>: {message}
            </li>
          ))}
          {claims.map(({ runbookId, title, message }) => (
            <li key={runbookId}>
              {title}: {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
