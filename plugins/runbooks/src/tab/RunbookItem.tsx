import { Text } from '@backstage/ui';
import {
  Age,
  EntityLink,
  Muted,
  OutsideLink,
} from '@opsready/backstage-plugin-opsready-react';
import { BoundRunbook } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLink } from '../links';
import { Facts } from '../plan';
import { RunButton } from '../run';
import { FORMAT_LABELS, LastRun, missingText, RunbookMarks } from '../summary';
import { shortPlaceText } from '../text';
import styles from './RunbookItem.module.css';

/** One runbook of the entity: what it is for, what it lacks, why it fits, how it went, and Run. */
export function RunbookItem(props: {
  entityRef: string;
  bound: BoundRunbook;
  now: string;
}) {
  const { entityRef, bound, now } = props;
  const { runbook, bindings, canRun } = bound;
  const { title, outcome, missing, review, format, place, url } = runbook;
  return (
    <article className={styles.runbook} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.name}>
          <Text as="h3" variant="body-medium" weight="bold">
            <RunbookLink runbookId={runbook.id}>{title}</RunbookLink>
          </Text>
          <RunbookMarks runbook={runbook} />
        </div>
        <RunButton entityRef={entityRef} runbook={runbook} canRun={canRun} />
      </div>
      {outcome && <p>{outcome}</p>}
      <Facts
        items={[
          ['Last run', <LastRun key="last" runbook={runbook} now={now} />],
          ['Lacks', missing.length > 0 ? missingText(missing) : undefined],
          [
            'Review',
            review.nextDueAt && (
              <>
                due <Age at={review.nextDueAt} now={now} />
              </>
            ),
          ],
          [
            'Why it fits',
            <ul key="why">
              {bindings.map(({ reason, message, via }) => (
                <li key={`${reason} ${via}`}>
                  {message}
                  {via && (
                    <>
                      {' '}
                      <EntityLink entityRef={via} />
                    </>
                  )}
                </li>
              ))}
            </ul>,
          ],
          [
            'Found as',
            <>
              {FORMAT_LABELS[format]}{' '}
              <OutsideLink href={url}>{runbook.name}</OutsideLink>
              {place && <Muted> in {shortPlaceText(place)}</Muted>}
            </>,
          ],
        ]}
      />
    </article>
  );
}
