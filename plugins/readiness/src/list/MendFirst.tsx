import { Muted } from '@opsready/backstage-plugin-opsready-react';
import {
  CheckDefinition,
  Level,
} from '@opsready/backstage-plugin-readiness-common';
import { Definitions } from '../definitions';
import styles from './MendFirst.module.css';

/** What keeps an entity from the next level, by the titles of the checks. */
export function MendFirst(props: {
  level: Level;
  blockers: readonly string[];
  definitions: Definitions;
}) {
  const { level, blockers, definitions } = props;
  if (blockers.length === 0) {
    return <Muted>Nothing</Muted>;
  }
  return (
    <ol className={styles.blockers}>
      {blockers.map(checkId => (
        <li key={checkId}>
          {titleOf(level, definitions.checks.get(checkId)) ?? checkId}
        </li>
      ))}
    </ol>
  );
}

/** Where a level is not determined, checks without an answer are among them: then no title may state a problem. */
function titleOf(level: Level, check: CheckDefinition | undefined) {
  return level === 'notDetermined' ? check?.title : check?.failureTitle;
}
