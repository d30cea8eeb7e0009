import { ReactNode } from 'react';
import styles from './text.module.css';

/** Said in a lower voice. */
export function Muted(props: { children: ReactNode }) {
  return <span className={styles.muted}>{props.children}</span>;
}

/** An id, an ARN, a permission: to be copied, not read. */
export function Code(props: { children: ReactNode }) {
  return <code className={styles.code}>{props.children}</code>;
}
