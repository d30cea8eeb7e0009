import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  Panel,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { CalendarContent } from './CalendarContent';
import { SaveCalendar } from './SaveCalendar';
import { useCalendarView } from './useCalendarView';
import { WeekButtons } from './WeekButtons';
import { ZoneSelect } from './ZoneSelect';
import styles from './calendar.module.css';

/** Four weeks of one roster: shifts by level, gaps, and the way to other weeks. */
export function CalendarPanel(props: {
  rosterId: string;
  title: string;
  /** What the roster is held against; that of the entities that it serves unless given. */
  requirement?: string;
  /** Time zones to choose from besides the viewer's. */
  zones: readonly string[];
  level?: 'h2' | 'h3';
}) {
  const { rosterId, title, requirement, zones, level } = props;
  const api = useApi(onCallApiRef);
  const { zone, from, setZone, setFrom } = useCalendarView();
  const calendar = useLoaded(
    JSON.stringify([rosterId, requirement, from]),
    () => api.getRosterCalendar(rosterId, { requirement, from }),
    { keepPrevious: true },
  );
  const { value, error } = calendar;
  // Weeks that cannot be shown have to be left, too.
  const shown = from ?? value?.from;
  const what = 'the calendar of this roster';
  return (
    <Panel
      title="Calendar"
      level={level}
      aside={<SaveCalendar rosterId={rosterId} title={title} />}
    >
      <div className={styles.controls}>
        <ZoneSelect zone={zone} zones={zones} onZone={setZone} />
        {shown && (
          <WeekButtons
            shown={shown}
            isFromNow={from === undefined}
            onFrom={setFrom}
          />
        )}
      </div>
      {error && (
        <Failure
          error={error}
          what={what}
          permission={oncallRosterReadPermission.name}
          onRetry={calendar.reload}
        />
      )}
      {!error && !value && <Waiting what={what} lines={8} />}
      {!error && value && <CalendarContent calendar={value} zone={zone} />}
    </Panel>
  );
}
