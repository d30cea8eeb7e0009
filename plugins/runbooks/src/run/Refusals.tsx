import { Alert } from '@backstage/ui';
import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import styles from './step.module.css';

/** What stands in the way of a launch, each with what to do. */
export function Refusals(props: { refusals: readonly Refusal[] }) {
  const { refusals } = props;
  if (refusals.length === 0) {
    return null;
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title="It cannot be started as it stands"
      description={
        <ul className={styles.messages}>
          {refusals.map(({ code, message, parameter }, index) => (
            <li key={index} data-code={code}>
              {message}
              {parameter !== undefined && (
                <Muted> (parameter {parameter})</Muted>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** What does not stand in the way, but should be known. */
export function Warnings(props: { warnings: readonly string[] }) {
  const { warnings } = props;
  if (warnings.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title="Know this before you go on"
      description={
        <ul className={styles.messages}>
          {warnings.map(warning => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      }
    />
  );
}
