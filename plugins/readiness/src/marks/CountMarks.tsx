import {
  Outcome,
  OUTCOMES,
  ScorecardResult,
} from '@opsready/backstage-plugin-readiness-common';
import { outcomeLabel } from './OutcomeMark';
import styles from './CountMarks.module.css';

/** How many checks came out how, the ones that need attention first; outcomes that did not occur are left out. */
export function CountMarks(props: { counts: ScorecardResult['counts'] }) {
  const { counts } = props;
  return (
    <ul className={styles.counts} aria-label="Checks by outcome">
      {OUTCOMES.filter(outcome => counts[outcome] > 0).map(outcome => (
        <li key={outcome} data-outcome={outcome}>
          <strong>{counts[outcome]}</strong> {word(outcome)}
        </li>
      ))}
    </ul>
  );
}

function word(outcome: Outcome): string {
  return outcomeLabel(outcome).toLocaleLowerCase('en-US');
}
