import { useApi } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  RunbookDrift,
  runbooksRunbookReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import styles from './Drift.module.css';

const SIGNS = {
  same: [' ', undefined],
  added: ['+', 'Added: '],
  removed: ['-', 'Removed: '],
} as const;

/** What changed since the last review, line by line. */
export function Drift(props: { runbookId: string }) {
  const { runbookId } = props;
  const api = useApi(runbooksApiRef);
  const drift = useLoaded(runbookId, () => api.getRunbookDrift(runbookId));
  const what = 'what changed';
  if (drift.error) {
    return (
      <Failure
        error={drift.error}
        what={what}
        permission={runbooksRunbookReadPermission.name}
        onRetry={drift.reload}
      />
    );
  }
  return drift.value ? <Lines drift={drift.value} /> : <Waiting what={what} />;
}

function Lines(props: { drift: RunbookDrift }) {
  const { drifted, lines, truncated } = props.drift;
  if (!drifted || lines.length === 0) {
    return (
      <p>
        {drifted
          ? 'The reviewed content is not kept, so that it cannot be compared.'
          : 'Nothing changed since the last review.'}
      </p>
    );
  }
  return (
    <>
      <div
        className={styles.lines}
        // It scrolls: the keyboard has to reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label="Changes"
      >
        {lines.map(({ change, text }, index) => {
          const [sign, said] = SIGNS[change];
          return (
            <div key={index} className={styles.line} data-change={change}>
              <span aria-hidden="true" className={styles.sign}>
                {sign}
              </span>
              {said && <VisuallyHidden>{said}</VisuallyHidden>}
              <span>{text}</span>
            </div>
          );
        })}
      </div>
      {truncated && (
        <p>There is more that is not shown: compare at the source.</p>
      )}
    </>
  );
}
