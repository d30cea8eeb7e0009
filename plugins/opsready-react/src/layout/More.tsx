import { RiArrowRightSLine } from '@remixicon/react';
import { ReactNode, useState } from 'react';
import styles from './More.module.css';

/** Holds back what only some want to see; its content is made when it is first opened. @public */
export function More(props: {
  title: string;
  /** What it is about, for those who meet it out of its place. */
  about?: string;
  children: ReactNode;
}) {
  const { title, about, children } = props;
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={styles.more}
      onToggle={event => {
        if (event.currentTarget.open) {
          setOpened(true);
        }
      }}
    >
      <summary aria-label={about && `${title}: ${about}`}>
        <RiArrowRightSLine aria-hidden="true" size={16} />
        {title}
      </summary>
      {opened && <div className={styles.content}>{children}</div>}
    </details>
  );
}
