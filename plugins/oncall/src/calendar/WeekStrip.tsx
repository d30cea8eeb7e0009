import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import { RiAlertLine } from '@remixicon/react';
import { CSSProperties } from 'react';
import { LevelRow as Row, Segment } from './segmentsOf';
import { SegmentButton } from './SegmentButton';
import { CalendarWeek, meets, placeIn, Span } from './weeksOf';
import styles from './calendar.module.css';

/** One week: its days, and below them what is on call on each level. Lengths are those of time: a day of 25 hours is wider. */
export function WeekStrip(props: {
  calendar: RosterCalendar;
  week: CalendarWeek;
  rows: readonly Row[];
  zone: string;
  now: string;
  chosen: string | undefined;
  onChoose(segment: Segment): void;
}) {
  const { calendar, week, rows, zone, now, chosen, onChoose } = props;
  const outside = outsideOf(calendar, week);
  return (
    <div className={styles.week}>
      <div className={styles.corner} />
      <div className={styles.days} aria-hidden="true">
        {week.days.map(day => (
          <div
            key={day.from}
            className={styles.day}
            style={styleOf(placeIn(day, week))}
            data-today={meets(day, { from: now, to: later(now) })}
          >
            {day.label} <span className={styles.month}>{day.month}</span>
            {calendar.gaps.some(gap => meets(gap, day)) && (
              <RiAlertLine size={12} className={styles.alert} />
            )}
          </div>
        ))}
      </div>
      {rows.map(row => (
        <div key={row.level} className={styles.row}>
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
                style={styleOf(placeIn(day, week))}
              />
            ))}
            {outside.map(({ from, to, why }) => (
              <div
                key={why}
                className={styles.outside}
                data-why={why}
                style={styleOf(placeIn({ from, to }, week))}
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
            {meets({ from: now, to: later(now) }, week) && (
              <div
                className={styles.now}
                style={styleOf(placeIn({ from: now, to: now }, week))}
              />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Names a segment among all of a calendar. */
export function keyOf({ kind, level, from, lane, start }: Segment): string {
  return `${kind} ${level} ${from} ${lane} ${start}`;
}

export function styleOf(place: {
  start: number;
  length: number;
}): CSSProperties {
  return {
    insetInlineStart: `${place.start * 100}%`,
    width: `${place.length * 100}%`,
  };
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

function later(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString();
}
