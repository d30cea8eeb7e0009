import { Alert } from '@backstage/ui';
import { counted } from '@opsready/backstage-plugin-opsready-react';
import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import { fullText, useServerClock } from '../time';
import { CalendarGrid } from './CalendarGrid';
import { GapTable } from './GapTable';

/** Shifts and gaps as a picture and, gap by gap, in words. */
export function CalendarContent(props: {
  calendar: RosterCalendar;
  zone: string;
}) {
  const { calendar, zone } = props;
  const { state, reason, gaps, knownUntil, requirement, from, to } = calendar;
  const now = useServerClock(calendar.now);
  return (
    <>
      {state === 'unknown' && (
        <Alert
          role="status"
          status="warning"
          icon
          title="Whether these hours are covered is not known"
          description={`${reason ?? ''} Hours without a shift are not shown as gaps until the roster is read whole.`}
        />
      )}
      {/* What was chosen is not in other weeks. */}
      <CalendarGrid key={from} calendar={calendar} zone={zone} now={now} />
      {knownUntil && (
        <p>Shifts after {fullText(knownUntil, zone)} were not read.</p>
      )}
      {state === 'covered' && (
        <p>
          No gap from {fullText(from, zone)} to {fullText(to, zone)} against{' '}
          {requirement}.
        </p>
      )}
      {gaps.length > 0 && (
        <>
          <p>
            {counted(gaps.length, 'gap')} against {requirement}. Have the
            schedules cover these times, or write another{' '}
            <code>opsready.io/required-coverage</code> where they need no cover.
          </p>
          <GapTable gaps={gaps} zone={zone} />
        </>
      )}
    </>
  );
}
