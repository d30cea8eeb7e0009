import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import { RiAlertLine } from '@remixicon/react';
import { LevelLanes } from './LevelLanes';
import { placedAt } from './placedAt';
import { rowsOf, Segment } from './segmentsOf';
import { CalendarWeek, holds, meets, placeIn } from './weeksOf';
import styles from './calendar.module.css';

/** One week: its days, and below them what is on call on each level. Lengths are those of time: a day of 25 hours is wider. */
export function WeekStrip(props: {
  calendar: RosterCalendar;
  week: CalendarWeek;
  zone: string;
  now: string;
  /** The key of what is chosen. */
  chosen: string | undefined;
  onChoose(segment: Segment): void;
}) {
  const { calendar, week, now } = props;
  return (
    <div className={styles.week}>
      <div />
      <div className={styles.days} aria-hidden="true">
        {week.days.map(day => (
          <div
            key={day.from}
            className={styles.day}
            style={placedAt(placeIn(day, week))}
            data-today={holds(day, now)}
          >
            {day.label} <span className={styles.month}>{day.month}</span>
            {calendar.gaps.some(gap => meets(gap, day)) && (
              <RiAlertLine size={12} className={styles.alert} />
            )}
          </div>
        ))}
      </div>
      {rowsOf(calendar, week).map(row => (
        <LevelLanes key={row.level} row={row} {...props} />
      ))}
    </div>
  );
}
