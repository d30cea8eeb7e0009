import { RiErrorWarningLine } from '@remixicon/react';
import styles from './ParameterField.module.css';

/** What is wrong with the field above it. */
export function Problem(props: { id: string; problem: string | undefined }) {
  const { id, problem } = props;
  if (problem === undefined) {
    return null;
  }
  return (
    <p id={id} className={styles.problem}>
      <RiErrorWarningLine aria-hidden="true" size={16} />
      <span>{problem}</span>
    </p>
  );
}
