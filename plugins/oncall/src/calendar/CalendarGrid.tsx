import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import { useState } from 'react';
import { Legend } from './Legend';
import { keyOf, Segment } from './segmentsOf';
import { segmentText } from './segmentText';
import { useRoving } from './useRoving';
import { WeekStrip } from './WeekStrip';
import { weeksOf } from './weeksOf';
import styles from './calendar.module.css';

/** The weeks of a calendar below each other; arrow keys go from shift to shift, and what is chosen is told in full. */
export function CalendarGrid(props: {
  calendar: RosterCalendar;
  zone: string;
  now: string;
}) {
  const { calendar, zone, now } = props;
  const [chosen, setChosen] = useState<Segment>();
  const { ref, onKeyDown } = useRoving();
  return (
    <div className={styles.calendar}>
      <Legend calendar={calendar} />
      {/* The keys are those of the buttons in it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={ref}
        role="group"
        aria-label="Calendar of shifts and gaps. Arrow keys go from one to the next."
        className={styles.weeks}
        onKeyDown={onKeyDown}
      >
        {weeksOf(calendar, zone).map(week => (
          <WeekStrip
            key={week.from}
            calendar={calendar}
            week={week}
            zone={zone}
            now={now}
            chosen={chosen && keyOf(chosen)}
            onChoose={setChosen}
          />
        ))}
      </div>
      <p className={styles.chosen} role="status">
        {chosen
          ? `${segmentText(chosen, zone)}.`
          : 'Choose a shift or a gap to see its exact times.'}
      </p>
    </div>
  );
}
