import styles from './Reasons.module.css';

/** Why the level is what it is, and what the next one demands. */
export function Reasons(props: { reasons: readonly string[] }) {
  const { reasons } = props;
  if (reasons.length === 0) {
    return null;
  }
  return (
    <ul className={styles.reasons} aria-label="Why this level">
      {reasons.map((reason, index) => (
        <li key={index}>{reason}</li>
      ))}
    </ul>
  );
}
