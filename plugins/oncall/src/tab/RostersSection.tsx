import { useEntityOnCall } from '../duty';
import { NoRoster, OnCallState, Unmatched } from '../entity';
import { RosterSection } from './RosterSection';

/** Each roster of the entity: now and next, calendar, coverage, people, schedules, and why it is bound. */
export function RostersSection() {
  const onCall = useEntityOnCall();
  return (
    <OnCallState onCall={onCall} lines={8}>
      {value => (
        <>
          <Unmatched onCall={value} />
          {value.rosters.length === 0 && <NoRoster onCall={value} />}
          {value.rosters.map(roster => (
            <RosterSection
              key={`${roster.rosterId} ${roster.environment}`}
              onCall={value}
              roster={roster}
            />
          ))}
        </>
      )}
    </OnCallState>
  );
}
