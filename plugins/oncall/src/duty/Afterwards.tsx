import { counted, Facts } from '@opsready/backstage-plugin-opsready-react';
import { LevelOnCall } from '@opsready/backstage-plugin-oncall-common';
import { ReactNode } from 'react';
import { MomentForBoth } from '../time';
import { escalationOf } from './escalationOf';
import { Duty } from './types';

/** Who is next, and who is tried when nobody answers. */
export function Afterwards(props: {
  duty: Pick<Duty, 'levels' | 'answers'>;
  now: string;
}) {
  const { duty, now } = props;
  const { levels, answers } = duty;
  const next = nextOf(levels, answers.level);
  const steps = escalationOf(duty);
  return (
    <Facts
      items={[
        ['Next', next ? <Next key="next" next={next} now={now} /> : undefined],
        [
          'No answer',
          answers.people.length > 0 ? (
            <Escalation key="escalation" steps={steps} />
          ) : undefined,
        ],
      ]}
    />
  );
}

/** The level up to the one that answers whose next shift begins first. */
function nextOf(
  levels: readonly LevelOnCall[],
  answering: number | undefined,
): LevelOnCall | undefined {
  const [first] = levels
    .filter(
      ({ level, next }) =>
        next.length > 0 && (answering === undefined || level <= answering),
    )
    .sort((a, b) => ((a.next[0].from ?? '') < (b.next[0].from ?? '') ? -1 : 1));
  return first;
}

function Next(props: { next: LevelOnCall; now: string }) {
  const { next, level } = props.next;
  const [{ from, responder }] = next;
  return (
    <>
      {namesOf(next)} (level {level})
      {from && (
        <>
          {' '}
          from{' '}
          <MomentForBoth
            at={from}
            now={props.now}
            theirZone={responder.timeZone}
          />
        </>
      )}
    </>
  );
}

function Escalation(props: {
  steps: ReturnType<typeof escalationOf>;
}): ReactNode {
  const { steps } = props;
  if (steps.length === 0) {
    return <>Nobody else is tried: this is the last level.</>;
  }
  return (
    <ul>
      {steps.map(({ level, afterMinutes }) => (
        <li key={level.level}>
          {afterMinutes === undefined
            ? 'Later'
            : `After ${counted(afterMinutes, 'minute')}`}
          : {level.now.length > 0 ? namesOf(level.now) : 'nobody'} (level{' '}
          {level.level})
        </li>
      ))}
    </ul>
  );
}

function namesOf(people: LevelOnCall['now']): string {
  return people.map(({ responder }) => responder.name).join(', ');
}
