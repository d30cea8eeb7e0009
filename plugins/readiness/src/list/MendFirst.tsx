import { Definitions } from '../loading';
import { Muted } from '../text';
import styles from './MendFirst.module.css';

/** What keeps an entity from the next level, by the titles of the checks. */
export function MendFirst(props: {
  blockers: readonly string[];
  definitions: Definitions;
}) {
  const { blockers, definitions } = props;
  if (blockers.length === 0) {
    return <Muted>Nothing</Muted>;
  }
  return (
    <ol className={styles.blockers}>
      {blockers.map(checkId => (
        <li key={checkId}>
          {definitions.checks.get(checkId)?.failureTitle ?? checkId}
        </li>
      ))}
    </ol>
  );
}
