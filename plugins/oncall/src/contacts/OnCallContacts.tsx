import { Panel } from '@opsready/backstage-plugin-opsready-react';
import {
  EntityOnCall,
  Responder,
} from '@opsready/backstage-plugin-oncall-common';
import { PersonMarks, PersonName, useEntityOnCall } from '../duty';
import { OnCallState } from '../entity';
import { TheirClock, useServerClock } from '../time';
import { Channels } from './Channels';
import styles from './contacts.module.css';

/** Who is on call now, with the ways to reach them that the provider knows. */
export function OnCallContacts() {
  const onCall = useEntityOnCall();
  return (
    <Panel title="On call now">
      <OnCallState onCall={onCall} lines={3}>
        {value => <People onCall={value} />}
      </OnCallState>
    </Panel>
  );
}

function People(props: { onCall: EntityOnCall }) {
  const { onCall } = props;
  const now = useServerClock(onCall.now);
  const people = peopleOf(onCall);
  const reveal = onCall.actions.find(({ action }) => action === 'reveal');
  if (people.length === 0) {
    return <p>Nobody is on call now: turn to somebody below.</p>;
  }
  return (
    <div className={styles.grid}>
      {people.map(person => (
        <div key={person.personId} className={styles.person}>
          <div className={styles.name}>
            <strong>
              <PersonName responder={person} />
            </strong>
            <PersonMarks responder={person} />
            {person.timeZone && (
              <span>
                <TheirClock now={now} zone={person.timeZone} />
              </span>
            )}
          </div>
          <Channels
            entityRef={onCall.entityRef}
            name={person.name}
            channels={person.channels}
            of={{ personId: person.personId }}
            mayReveal={reveal?.allowed ?? false}
          />
        </div>
      ))}
    </div>
  );
}

/** Everybody who is on call now, those of the first level first, each once. */
function peopleOf({ rosters }: EntityOnCall): Responder[] {
  const people = rosters
    .flatMap(({ levels }) => levels)
    .sort((a, b) => a.level - b.level)
    .flatMap(({ now }) => now.map(({ responder }) => responder));
  return [...new Map(people.map(person => [person.personId, person])).values()];
}
