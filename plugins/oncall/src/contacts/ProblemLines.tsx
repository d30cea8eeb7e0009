import { RiErrorWarningLine } from '@remixicon/react';
import styles from './contacts.module.css';

/** What is to be mended, one thing a line; nothing where nothing is. */
export function ProblemLines(props: { problems: readonly string[] }) {
  const { problems } = props;
  return problems.length === 0 ? null : (
    <ul className={styles.problems}>
      {problems.map(problem => (
        <li key={problem}>
          <RiErrorWarningLine aria-hidden="true" size={16} />
          <span>{problem}</span>
        </li>
      ))}
    </ul>
  );
}
