import { ReactNode } from 'react';
import styles from './Screen.module.css';

/** The panels of a screen, one below the other. @public */
export function Screen(props: { children: ReactNode }) {
  return <div className={styles.screen}>{props.children}</div>;
}
