import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { RiScales3Line } from '@remixicon/react';
import { loadText } from './percentText';
import styles from './roster.module.css';

const MINUTES_PER_HOUR = 60;

/** How much of the window somebody is on call. */
export function LoadBar(props: {
  percent: number;
  minutes: number;
  /** As the backend finds. */
  isTooMuch: boolean;
}) {
  const { percent, minutes, isTooMuch } = props;
  const hours = Math.round(minutes / MINUTES_PER_HOUR);
  return (
    <div className={styles.load}>
      <div className={styles.bar} aria-hidden="true">
        <div style={{ width: `${Math.min(percent, 100)}%` }} />
      </div>
      <span>
        {loadText(percent)} ({hours.toLocaleString('en-US')} h)
      </span>
      {isTooMuch && (
        <Mark
          tone="warning"
          icon={RiScales3Line}
          label="More than half"
          title="On call more than half of the time. Share it among more people."
        />
      )}
    </div>
  );
}
