import { Text } from '@backstage/ui';
import {
  Age,
  EntityLink,
  Facts,
} from '@opsready/backstage-plugin-opsready-react';
import {
  RunbookBinding,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { lastRunOf, RunbookGroup } from '../entity';
import { RunButton } from '../run';
import { LastRun, missingText, RunbookMarks, TitleLink } from '../summary';
import { FoundAs } from './FoundAs';
import styles from './RunbookItem.module.css';

/** One runbook of the entity: what it is for, what it lacks, why it fits, how it went, and Run. */
export function RunbookItem(props: {
  entityRef: string;
  group: RunbookGroup;
  now: string;
}) {
  const { entityRef, group, now } = props;
  const { members } = group;
  const runbooks = members.map(({ runbook }) => runbook);
  const [{ title, outcome, missing }, ...others] = runbooks;
  return (
    <article className={styles.runbook} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.name}>
          <Text as="h3" variant="body-medium" weight="bold">
            <TitleLink runbooks={runbooks} />
          </Text>
          {others.length === 0 && <RunbookMarks runbook={runbooks[0]} />}
        </div>
        <RunButton entityRef={entityRef} members={members} />
      </div>
      {outcome && <p>{outcome}</p>}
      <Facts
        items={[
          [
            'Last run',
            <LastRun key="last" runbook={lastRunOf(group).runbook} now={now} />,
          ],
          ['Lacks', missing.length > 0 ? missingText(missing) : undefined],
          ['Review', <NextReview key="review" runbooks={runbooks} now={now} />],
          [
            'Why it fits',
            <Why key="why" bindings={members.flatMap(m => m.bindings)} />,
          ],
          ['Found as', <FoundAs key="found" runbooks={runbooks} />],
        ]}
      />
    </article>
  );
}

/** The review that is due first. */
function NextReview(props: {
  runbooks: readonly RunbookSummary[];
  now: string;
}) {
  const [first] = props.runbooks
    .flatMap(({ review }) => review.nextDueAt ?? [])
    .sort();
  return first ? (
    <>
      due <Age at={first} now={props.now} />
    </>
  ) : (
    <>never reviewed</>
  );
}

function Why(props: { bindings: readonly RunbookBinding[] }) {
  // In each of its places it fits for the same reason.
  const reasons = new Map(
    props.bindings.map(binding => [
      JSON.stringify([binding.message, binding.via]),
      binding,
    ]),
  );
  return (
    <ul>
      {[...reasons].map(([key, { message, via }]) => (
        <li key={key}>
          {message} {via && <EntityLink entityRef={via} />}
        </li>
      ))}
    </ul>
  );
}
