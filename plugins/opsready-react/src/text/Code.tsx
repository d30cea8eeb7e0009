import { ReactNode } from 'react';
import styles from './text.module.css';

/** An id, an ARN, a permission: to be copied, not read. @public */
export function Code(props: { children: ReactNode }) {
  return <code className={styles.code}>{props.children}</code>;
}
