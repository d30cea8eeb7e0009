import styles from './text.module.css';

/** Lines to be copied into a file. @public */
export function CodeBlock(props: { children: string }) {
  return <pre className={styles.block}>{props.children}</pre>;
}
