import { Mark, Muted } from '@opsready/backstage-plugin-opsready-react';
import { RosterSummary } from '@opsready/backstage-plugin-oncall-common';
import { RiUserForbidLine } from '@remixicon/react';
import { PersonName } from '../duty';
import { Moment } from '../time';

/** Who answers in one roster, in a few words. */
export function AnswersNow(props: {
  answers: RosterSummary['answers'];
  now: string;
}) {
  const { people, level, standIn } = props.answers;
  if (people.length === 0) {
    return <Mark tone="negative" icon={RiUserForbidLine} label="Nobody" />;
  }
  return (
    <>
      {people.map(({ responder, until }) => (
        <div key={responder.personId}>
          <PersonName responder={responder} />
          {until && (
            <Muted>
              {' '}
              until <Moment at={until} now={props.now} />
            </Muted>
          )}
        </div>
      ))}
      {standIn && (
        <div>
          {standIn} Level {level} answers.
        </div>
      )}
    </>
  );
}
