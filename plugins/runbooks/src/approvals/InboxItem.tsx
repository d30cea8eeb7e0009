import { Text } from '@backstage/ui';
import {
  Age,
  EntityLink,
  Facts,
  More,
} from '@opsready/backstage-plugin-opsready-react';
import { ExecutionSummary } from '@opsready/backstage-plugin-runbooks-common';
import { Ask } from '../execution';
import { ExecutionLink } from '../links';
import { RiskMark } from '../marks';
import { placeText } from '../text';
import { InboxDecision } from './InboxDecision';
import styles from './InboxItem.module.css';

/** One launch that waits for the viewer: what, for whom, where, until when, and on demand all of it with the decision. */
export function InboxItem(props: {
  execution: ExecutionSummary;
  now: string;
  onActed(ask: Ask, done: boolean): void;
}) {
  const { execution, now, onActed } = props;
  const { id, runbookTitle, riskClass, entityRef, place } = execution;
  const { requestedBy, requestedAt, approvalExpiresAt } = execution;
  const { approvalsGiven = 0, approvalsRequired } = execution;
  return (
    <article className={styles.item} aria-label={runbookTitle}>
      <div className={styles.head}>
        <Text as="h3" variant="body-large" weight="bold">
          <ExecutionLink executionId={id}>{runbookTitle}</ExecutionLink>
        </Text>
        {riskClass && <RiskMark risk={riskClass} />}
      </div>
      <Facts
        items={[
          ['For', entityRef && <EntityLink entityRef={entityRef} />],
          ['Runs in', place && placeText(place)],
          [
            'Asked for',
            <>
              <Age at={requestedAt} now={now} />
              {requestedBy && (
                <>
                  {' '}
                  by <EntityLink entityRef={requestedBy} />
                </>
              )}
            </>,
          ],
          [
            'Approvals',
            approvalsRequired !== undefined
              ? `${approvalsGiven} of ${approvalsRequired} given`
              : undefined,
          ],
          [
            'Expires',
            approvalExpiresAt && <Age at={approvalExpiresAt} now={now} />,
          ],
        ]}
      />
      <More title="Look at it and decide" about={runbookTitle}>
        <InboxDecision executionId={id} onActed={onActed} />
      </More>
    </article>
  );
}
