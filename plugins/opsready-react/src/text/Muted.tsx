import { ReactNode } from 'react';
import styles from './text.module.css';

/** Said in a lower voice. @public */
export function Muted(props: { children: ReactNode }) {
  return <span className={styles.muted}>{props.children}</span>;
}
