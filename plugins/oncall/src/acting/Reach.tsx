import { counted } from '@opsready/backstage-plugin-opsready-react';
import { ActingRoster } from '@opsready/backstage-plugin-oncall-common';
import { useId } from 'react';
import { FreshnessLine, PersonMarks } from '../duty';
import { clockText, zonePlace } from '../time';
import styles from './acting.module.css';

type Stage = ActingRoster['reaches'][number];

/** Whom it reaches, in the order in which they are tried, and how old that is. */
export function Reach(props: { roster: ActingRoster; now: string }) {
  const { roster, now } = props;
  const titleId = useId();
  return (
    <div className={styles.reach}>
      <p id={titleId}>
        <strong>Whom it reaches</strong>
      </p>
      {roster.reaches.length === 0 ? (
        <p>Nobody: the roster has no level.</p>
      ) : (
        <ol className={styles.stages} aria-labelledby={titleId}>
          {roster.reaches.map(stage => (
            <li key={stage.level}>
              <StageLine stage={stage} now={now} />
            </li>
          ))}
        </ol>
      )}
      <FreshnessLine duty={roster} now={now} />
    </div>
  );
}

function StageLine(props: { stage: Stage; now: string }) {
  const { stage, now } = props;
  return (
    <>
      {whenText(stage.afterMinutes)}, level {stage.level}:{' '}
      {stage.people.length === 0 && 'nobody is on call now'}
      {stage.people.map((person, index) => (
        <span key={person.personId}>
          {index > 0 && ', '}
          <strong>{person.name}</strong>
          {person.timeZone && (
            <>
              {' '}
              ({clockText(now, person.timeZone)} in {zonePlace(person.timeZone)}
              )
            </>
          )}{' '}
          <PersonMarks responder={person} />
        </span>
      ))}
    </>
  );
}

function whenText(afterMinutes: number | undefined): string {
  if (afterMinutes === undefined) {
    return 'Later';
  }
  return afterMinutes === 0
    ? 'At once'
    : `After ${counted(afterMinutes, 'minute')}`;
}
