import { useApi } from '@backstage/frontend-plugin-api';
import {
  Age,
  Code,
  durationText,
  EntityLink,
  More,
  Muted,
  Panel,
  RecordReview,
} from '@opsready/backstage-plugin-opsready-react';
import {
  RunbookDetail,
  RunbookReview,
} from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { Drift } from './Drift';
import styles from './panels.module.css';

/** Who found it right and when, what changed since, and a way to say that it still is. */
export function ReviewsPanel(props: {
  detail: RunbookDetail;
  onReload(): void;
}) {
  const { detail, onReload } = props;
  const api = useApi(runbooksApiRef);
  const { runbook, reviews, reviewEvery, mayReview } = detail;
  return (
    <Panel title="Reviews">
      <p>{stateText(detail)}</p>
      {reviewEvery && (
        <p>
          <Muted>It is to be reviewed every {durationText(reviewEvery)}.</Muted>
        </p>
      )}
      {runbook.review.drifted && (
        <More title="What changed since the last review">
          <Drift runbookId={runbook.id} />
        </More>
      )}
      {mayReview ? (
        <RecordReview
          record={note =>
            api.createReview(runbook.id, {
              contentHash: runbook.contentHash,
              note,
            })
          }
          onRecorded={onReload}
        />
      ) : (
        <p>
          <Muted>
            You may not review it. Whoever owns an entity that it is for may,
            with the permission runbooks.review.create.
          </Muted>
        </p>
      )}
      {reviews.length > 0 && (
        <ul className={`${styles.list} ${styles.plain}`} aria-label="Reviews">
          {reviews.map(review => (
            <li key={review.id}>
              <Review review={review} detail={detail} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Review(props: { review: RunbookReview; detail: RunbookDetail }) {
  const { review, detail } = props;
  const { reviewedAt, reviewedBy, version, note, contentHash } = review;
  return (
    <>
      <Age at={reviewedAt} now={detail.now} /> <Muted>by</Muted>{' '}
      <EntityLink entityRef={reviewedBy} />
      {version && <Muted>, version {version}</Muted>}
      {note && <p>{note}</p>}
      <div>
        <Muted>
          {contentHash === detail.runbook.contentHash
            ? 'of its present content'
            : 'of earlier content'}{' '}
        </Muted>
        <Code>{contentHash}</Code>
      </div>
    </>
  );
}

function stateText({ now, runbook }: RunbookDetail) {
  const { state, drifted, nextDueAt } = runbook.review;
  if (state === 'never') {
    return 'Nobody reviewed it yet. Read it, and say so below if it is right.';
  }
  if (drifted) {
    return 'It changed since its last review: see what changed, then review it.';
  }
  if (!nextDueAt) {
    return 'It was reviewed, and did not change since.';
  }
  return (
    <>
      {state === 'due' ? 'Its review was due' : 'Its next review is due'}{' '}
      <Age at={nextDueAt} now={now} />.
    </>
  );
}
