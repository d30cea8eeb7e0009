import { Alert } from '@backstage/ui';
import { Code } from '@opsready/backstage-plugin-opsready-react';
import {
  EntityReadiness,
  ServedClaimProblem,
} from '@opsready/backstage-plugin-readiness-common';
import styles from './ClaimProblems.module.css';

const WHAT_IS_WRONG: Record<ServedClaimProblem['kind'], string> = {
  malformed: 'cannot be read',
  refused: 'claims what its owner may not claim',
  notATarget: 'names an account or Region that is not read',
};

/** Which annotations claim nothing as they stand, and why. */
export function ClaimProblems(props: {
  problems: EntityReadiness['claimProblems'];
}) {
  const { problems } = props;
  if (problems.length === 0) {
    return null;
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title="What this entity claims is not all in effect"
      description={
        <ul className={styles.problems}>
          {problems.map((problem, index) => (
            <li key={index}>
              <Code>{problem.annotation}</Code> {WHAT_IS_WRONG[problem.kind]}:{' '}
              {problem.message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
