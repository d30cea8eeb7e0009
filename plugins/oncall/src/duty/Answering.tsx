import { Alert } from '@backstage/ui';
import { Fragment } from 'react';
import { Moment } from '../time';
import { DutyPerson } from './DutyPerson';
import { firstFrom, passedOver } from './passedOver';
import { Duty } from './types';
import styles from './duty.module.css';

/** Who answers now; levels that should answer first and have nobody are named above. */
export function Answering(props: {
  duty: Pick<Duty, 'levels' | 'answers'>;
  now: string;
}) {
  const { duty, now } = props;
  const { answers, levels } = duty;
  const title = levels.find(({ level }) => level === answers.level)?.title;
  if (answers.people.length === 0) {
    return <Nobody duty={duty} now={now} />;
  }
  return (
    <div className={styles.answering}>
      <StandsIn duty={duty} now={now} />
      <div className={styles.label}>
        Answers now · level {answers.level}
        {title && title !== `Level ${answers.level}` && `, ${title}`}
      </div>
      <ul className={styles.people} aria-label="Answers now">
        {answers.people.map(person => (
          <li key={person.responder.personId}>
            <DutyPerson duty={person} now={now} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why somebody of a later level answers. */
function StandsIn(props: {
  duty: Pick<Duty, 'levels' | 'answers'>;
  now: string;
}) {
  const { duty, now } = props;
  const { level, people } = duty.answers;
  const passed = passedOver(duty);
  if (passed.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={
        <>
          {passed.map((passedLevel, index) => (
            <Fragment key={passedLevel.level}>
              {index > 0 && ', '}
              <PassedLevel level={passedLevel} now={now} />
            </Fragment>
          ))}
          : {people.map(({ responder }) => responder.name).join(', ')} (level{' '}
          {level}) {people.length === 1 ? 'answers' : 'answer'}.
        </>
      }
    />
  );
}

function PassedLevel(props: { level: Duty['levels'][number]; now: string }) {
  const { level, now: people, next } = props.level;
  const from = firstFrom(next);
  if (people.length > 0) {
    return <>Level {level} has nobody who can be reached</>;
  }
  return (
    <>
      Level {level} has nobody{' '}
      {from ? (
        <>
          until <Moment at={from} now={props.now} />
        </>
      ) : (
        'within what was read'
      )}
    </>
  );
}

function Nobody(props: {
  duty: Pick<Duty, 'levels' | 'answers'>;
  now: string;
}) {
  const { levels } = props.duty;
  const from = firstFrom(levels.flatMap(({ next }) => next));
  const asked = levels.flatMap(({ now }) => now);
  return (
    <Alert
      role="status"
      status="danger"
      icon
      title={
        asked.length === 0
          ? 'Nobody is on call now'
          : 'Nobody who is on call now can be reached'
      }
      description={
        <>
          {asked.length > 0 && (
            <>
              On call, without an activated channel:{' '}
              {asked.map(({ responder }) => responder.name).join(', ')}.{' '}
            </>
          )}
          {from ? (
            <>
              The next shift begins <Moment at={from} now={props.now} /> your
              time.
            </>
          ) : (
            <>Nobody takes over within what was read.</>
          )}{' '}
          Until then, look for somebody among the contacts on the tab On call,
          and have the schedule mended.
        </>
      }
    />
  );
}
