import {
  ScorecardResult,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';
import { outcomeLabel } from '../marks';
import { checksToMendFirst } from '../results';
import { checkAnchor } from './checkAnchor';
import styles from './MendFirst.module.css';

const SHOWN = 5;

/** Where to begin, each leading to its check further down. */
export function MendFirst(props: {
  result: ScorecardResult;
  checks: readonly ServedCheckResult[];
}) {
  const { result, checks } = props;
  const first = checksToMendFirst(result, checks, SHOWN);
  if (first.length === 0) {
    return <p>No check needs mending now.</p>;
  }
  return (
    <nav className={styles.first} aria-label="What to mend first">
      <strong>Mend first:</strong>
      <ol>
        {first.map(check => (
          <li key={check.checkId}>
            <a href={`#${checkAnchor(check.checkId)}`}>{check.title}</a> (
            {outcomeLabel(check.outcome).toLocaleLowerCase('en-US')})
          </li>
        ))}
      </ol>
    </nav>
  );
}
