import { Age, EntityLink } from '@opsready/backstage-plugin-opsready-react';
import { ReviewStatus } from '@opsready/backstage-plugin-oncall-common';
import { ReviewMark } from './ReviewMark';

/** Whether somebody found a file to be right, and when that is due again. */
export function ReviewText(props: { review: ReviewStatus; now: string }) {
  const { review, now } = props;
  const { state, reviewedAt, reviewedBy, nextDueAt } = review;
  return (
    <div>
      <ReviewMark state={state} />{' '}
      {reviewedAt && (
        <>
          Reviewed <Age at={reviewedAt} now={now} />
          {reviewedBy && (
            <>
              {' '}
              by <Reviewer name={reviewedBy} />
            </>
          )}
          .{' '}
        </>
      )}
      {state === 'changed' && 'It changed since. '}
      {nextDueAt && (
        <>
          {state === 'due' ? 'The next review was due' : 'To be reviewed'}{' '}
          <Age at={nextDueAt} now={now} />.
        </>
      )}
      {state === 'never' && 'Read it, and say so if it is right.'}
    </div>
  );
}

/** A file may name its reviewer in words. */
function Reviewer(props: { name: string }) {
  return /^user:[^/\s]+\/[^/\s]+$/.test(props.name) ? (
    <EntityLink entityRef={props.name} />
  ) : (
    <>{props.name}</>
  );
}
