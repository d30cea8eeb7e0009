import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import { CSSProperties } from 'react';
import { placedAt } from './placedAt';
import { SegmentButton } from './SegmentButton';
import { keyOf, LevelRow, Segment } from './segmentsOf';
import { CalendarWeek, holds, meets, placeIn, Span } from './weeksOf';
import styles from './calendar.module.css';

/** One level of a week: midnights, what is not known or not asked for, shifts and gaps, and where the clock is. */
export function LevelLanes(props: {
  calendar: RosterCalendar;
  week: CalendarWeek;
  row: LevelRow;
  zone: string;
  now: string;
  /** The key of what is chosen. */
  chosen: string | undefined;
  onChoose(segment: Segment): void;
}) {
  const { calendar, week, row, zone, now, chosen, onChoose } = props;
  const styleOf = (span: Span) => placedAt(placeIn(span, week));
  return (
    <div className={styles.row}>
      <div className={styles.level} title={row.title}>
        <span className={styles.full}>Level </span>
        <span className={styles.short} aria-hidden="true">
          L
        </span>
        {row.level}
      </div>
      <div
        className={styles.lanes}
        style={{ '--lanes': row.lanes } as CSSProperties}
      >
        {week.days.slice(1).map(day => (
          <div
            key={day.from}
            className={styles.midnight}
            style={styleOf(day)}
          />
        ))}
        {outsideOf(calendar, week).map(span => (
          <div
            key={span.why}
            className={styles.outside}
            data-why={span.why}
            style={styleOf(span)}
          />
        ))}
        {row.segments.map(segment => (
          <SegmentButton
            key={keyOf(segment)}
            segment={segment}
            zone={zone}
            isChosen={chosen === keyOf(segment)}
            onChoose={() => onChoose(segment)}
          />
        ))}
        {holds(week, now) && (
          <div className={styles.now} style={styleOf({ from: now, to: now })} />
        )}
      </div>
    </div>
  );
}

/** What a week holds that the window does not, and what of the window was not read. */
function outsideOf(calendar: RosterCalendar, week: Span) {
  const { from, to, knownUntil } = calendar;
  return [
    { why: 'before', from: week.from, to: from },
    { why: 'unread', from: knownUntil ?? to, to },
    { why: 'after', from: to, to: week.to },
  ].filter(span => span.from < span.to && meets(span, week));
}
