import { CSSProperties } from 'react';
import { placedAt } from './placedAt';
import { Segment } from './segmentsOf';
import { segmentText } from './segmentText';
import styles from './calendar.module.css';

/** A shift or a gap; what it is in full is said when it is chosen. Only one of a calendar is in the order of tabs. */
export function SegmentButton(props: {
  segment: Segment;
  zone: string;
  isChosen: boolean;
  onChoose(): void;
}) {
  const { segment, zone, isChosen, onChoose } = props;
  const { kind, name, isOverride, lane } = segment;
  const text = segmentText(segment, zone);
  return (
    <button
      type="button"
      className={styles.segment}
      data-segment
      data-kind={kind}
      data-override={isOverride}
      aria-label={text}
      aria-pressed={isChosen}
      title={text}
      tabIndex={-1}
      onClick={onChoose}
      onFocus={onChoose}
      style={{ ...placedAt(segment), '--lane': lane } as CSSProperties}
    >
      <span aria-hidden="true">{kind === 'gap' ? 'Gap' : name}</span>
    </button>
  );
}
