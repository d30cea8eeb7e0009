import { Alert } from '@backstage/ui';
import { Code } from '@opsready/backstage-plugin-opsready-react';
import {
  ANNOTATION_REQUIRED_COVERAGE,
  EntityOnCall,
} from '@opsready/backstage-plugin-oncall-common';
import styles from './entity.module.css';

/** Annotations that are not in effect. */
export function Unmatched(props: {
  onCall: Pick<EntityOnCall, 'unmatched' | 'requirement'>;
}) {
  const { unmatched, requirement } = props.onCall;
  if (unmatched.length === 0 && !requirement.message) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title="What is written about its on-call is not all in effect"
      description={
        <ul className={styles.problems}>
          {unmatched.map(({ annotation, entry, message }) => (
            <li key={`${annotation} ${entry}`}>
              <Code>{annotation}</Code> names <Code>{entry}</Code>: {message}
            </li>
          ))}
          {requirement.message && (
            <li>
              <Code>{ANNOTATION_REQUIRED_COVERAGE}</Code>: {requirement.message}{' '}
              Until then {requirement.value} holds.
            </li>
          )}
        </ul>
      }
    />
  );
}
