import {
  EntityLink,
  Mark,
  Muted,
} from '@opsready/backstage-plugin-opsready-react';
import { ContactPerson } from '@opsready/backstage-plugin-oncall-common';
import { RiUserUnfollowLine } from '@remixicon/react';
import { TheirClock } from '../time';
import { Channels } from './Channels';
import { ProblemLines } from './ProblemLines';
import styles from './contacts.module.css';

/** Somebody to turn to: who, what hour it is for them, and how they are reached. */
export function ContactPersonView(props: {
  entityRef: string;
  /** Whether they are asked first. */
  turn: 'Primary' | 'Backup';
  person: ContactPerson;
  mayReveal: boolean;
  now: string;
}) {
  const { entityRef, turn, person, mayReveal, now } = props;
  const { contactId, name, userRef, left, timeZone, channels } = person;
  return (
    <div className={styles.person}>
      <div className={styles.name}>
        <Muted>{turn}</Muted>{' '}
        <strong>
          {userRef && !left ? (
            <EntityLink entityRef={userRef} title={name} />
          ) : (
            name
          )}
        </strong>
        {left && (
          <Mark tone="negative" icon={RiUserUnfollowLine} label="Left" />
        )}
        {timeZone && (
          <span>
            <TheirClock now={now} zone={timeZone} />
          </span>
        )}
      </div>
      <Channels
        entityRef={entityRef}
        name={name}
        channels={channels}
        of={{ contactId }}
        mayReveal={mayReveal}
      />
      <ProblemLines problems={person.problems} />
    </div>
  );
}
