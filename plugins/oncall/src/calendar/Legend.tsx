import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import styles from './calendar.module.css';

/** What the looks of the calendar mean. */
export function Legend(props: { calendar: RosterCalendar }) {
  const { shifts, gaps, knownUntil } = props.calendar;
  const has = (source: string) => shifts.some(shift => shift.source === source);
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <Sample kind="shift" /> shift
      </li>
      {has('override') && (
        <li>
          <Sample kind="shift" isOverride /> override
        </li>
      )}
      {gaps.length > 0 && (
        <li>
          <Sample kind="gap" /> gap: nobody is on call
        </li>
      )}
      {knownUntil && (
        <li>
          <span className={styles.sample} aria-hidden="true">
            <span className={styles.outside} data-why="unread" />
          </span>
          not read
        </li>
      )}
    </ul>
  );
}

function Sample(props: { kind: 'shift' | 'gap'; isOverride?: boolean }) {
  return (
    <span className={styles.sample} aria-hidden="true">
      <span
        className={styles.segment}
        data-kind={props.kind}
        data-override={props.isOverride ?? false}
      />
    </span>
  );
}
