import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Nothing.module.css';

/** There is nothing to show, and that is no failure: says why and what to do. @public */
export function Nothing(props: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.nothing} role="status">
      <Text as="p" weight="bold">
        {props.title}
      </Text>
      <Text as="p">{props.children}</Text>
      {props.action}
    </div>
  );
}
