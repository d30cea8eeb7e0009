import { BoundRunbook } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLink } from '../links';
import { RunButton } from '../run';
import { LastRun, RunbookMarks } from '../summary';
import styles from './CardBody.module.css';

/** One runbook on the card: how its last run went, and a button that runs it. */
export function CardRunbook(props: {
  entityRef: string;
  bound: BoundRunbook;
  now: string;
}) {
  const { entityRef, bound, now } = props;
  const { runbook, canRun } = bound;
  return (
    <div className={styles.runbook}>
      <div className={styles.about}>
        <strong>
          <RunbookLink runbookId={runbook.id}>{runbook.title}</RunbookLink>
        </strong>
        <RunbookMarks runbook={runbook} />
        <LastRun runbook={runbook} now={now} />
      </div>
      <RunButton entityRef={entityRef} runbook={runbook} canRun={canRun} />
    </div>
  );
}
