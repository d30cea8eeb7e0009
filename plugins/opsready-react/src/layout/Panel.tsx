import { Box, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** A part of a screen with a heading of its own. @public */
export function Panel(props: {
  title: string;
  /** Beside the title: marks, links. */
  aside?: ReactNode;
  level?: 'h2' | 'h3';
  children: ReactNode;
}) {
  const { title, aside, level = 'h2', children } = props;
  const titleId = useId();
  return (
    <Box
      as="section"
      bg="neutral"
      className={styles.panel}
      aria-labelledby={titleId}
    >
      <div className={styles.head}>
        <Text
          as={level}
          id={titleId}
          variant={level === 'h2' ? 'title-x-small' : 'body-large'}
          weight="bold"
        >
          {title}
        </Text>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </Box>
  );
}
