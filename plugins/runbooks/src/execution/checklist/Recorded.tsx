import {
  Age,
  EntityLink,
  Muted,
  OutsideLink,
} from '@opsready/backstage-plugin-opsready-react';
import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';
import styles from './Recorded.module.css';

/** Who recorded a step and when, with their note and evidence. */
export function Recorded(props: {
  guided: NonNullable<ExecutionStep['guided']>;
  now: string;
}) {
  const { guided, now } = props;
  const { by, at, note, evidence } = guided;
  return (
    <>
      {by && at && (
        <div>
          <Muted>recorded by </Muted>
          <EntityLink entityRef={by} />
          <Muted>
            {' '}
            <Age at={at} now={now} />
          </Muted>
        </div>
      )}
      {note && <p className={styles.note}>{note}</p>}
      {evidence.length > 0 && (
        <ul className={styles.evidence} aria-label="Evidence">
          {evidence.map(({ url, title }) => (
            <li key={url}>
              <OutsideLink href={url}>{title ?? url}</OutsideLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
