import { lastRunOf, RunbookGroup } from '../entity';
import { RunButton } from '../run';
import { LastRun, PlaceLinks, RunbookMarks, TitleLink } from '../summary';
import styles from './CardBody.module.css';

/** One runbook on the card: how its last run went, and a button that runs it. */
export function CardRunbook(props: {
  entityRef: string;
  group: RunbookGroup;
  now: string;
}) {
  const { entityRef, group, now } = props;
  const runbooks = group.members.map(({ runbook }) => runbook);
  const last = lastRunOf(group).runbook;
  return (
    <div className={styles.runbook}>
      <div className={styles.about}>
        <strong>
          <TitleLink runbooks={runbooks} />
        </strong>
        <PlaceLinks runbooks={runbooks} />
        <RunbookMarks runbook={last} />
        <LastRun runbook={last} now={now} />
      </div>
      <RunButton entityRef={entityRef} members={group.members} />
    </div>
  );
}
