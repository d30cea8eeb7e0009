import { Alert } from '@backstage/ui';
import styles from './roster.module.css';

/** What is wrong with a roster at its provider; nothing where nothing is. */
export function Problems(props: { problems: readonly string[] }) {
  const { problems } = props;
  return problems.length === 0 ? null : (
    <Alert
      role="status"
      status="warning"
      icon
      title="Not all of this roster could be understood"
      description={
        <ul className={styles.findings}>
          {problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      }
    />
  );
}
