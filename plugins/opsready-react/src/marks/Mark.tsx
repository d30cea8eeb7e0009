import { RemixiconComponentType } from '@remixicon/react';
import styles from './Mark.module.css';

/** Which family of colours a mark takes; never the only thing that tells marks apart. @public */
export type Tone = 'positive' | 'warning' | 'negative' | 'neutral' | 'open';

/** A word with an icon: the colour only underlines it. @public */
export function Mark(props: {
  tone: Tone;
  icon: RemixiconComponentType;
  label: string;
  title?: string;
}) {
  const { tone, icon: Icon, label, title } = props;
  return (
    <span className={styles.mark} data-tone={tone} title={title}>
      <Icon aria-hidden="true" size={16} />
      <span>{label}</span>
    </span>
  );
}
