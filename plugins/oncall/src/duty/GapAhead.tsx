import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { Coverage, Gap } from '@opsready/backstage-plugin-oncall-common';
import {
  RiCalendarCheckLine,
  RiCalendarCloseLine,
  RiQuestionLine,
} from '@remixicon/react';
import { fullText, minutesText, Moment, ownZone } from '../time';
import styles from './duty.module.css';

/** Whether the hours ahead are covered, and where the next gap is. */
export function GapAhead(props: { coverage: Coverage; now: string }) {
  const { coverage, now } = props;
  const { state, reason, nextGap } = coverage;
  switch (state) {
    case 'covered':
      return (
        <p className={styles.ahead}>
          <Mark tone="positive" icon={RiCalendarCheckLine} label="Covered" /> No
          gap in the next 28 days against {coverage.requirement}.
        </p>
      );
    case 'gaps':
      return (
        <p className={styles.ahead}>
          <Mark
            tone="warning"
            icon={RiCalendarCloseLine}
            label={nextGap && nextGap.from <= now ? 'Gap now' : 'Gap ahead'}
          />{' '}
          {nextGap && <GapText gap={nextGap} now={now} />}
        </p>
      );
    default:
      return (
        <p className={styles.ahead}>
          <Mark tone="open" icon={RiQuestionLine} label="Coverage unknown" />{' '}
          {reason}
        </p>
      );
  }
}

/** A gap in words, with how far clocks are from UTC, since a gap may lie in the hour that comes twice. */
export function GapText(props: { gap: Gap; now: string }) {
  const { level, from, to, minutes } = props.gap;
  return (
    <>
      Level {level} has nobody for {minutesText(minutes)}
      {from <= props.now ? (
        <>
          , until <Moment at={to} now={props.now} />.
        </>
      ) : (
        <>
          {' '}
          from <time dateTime={from}>{fullText(from, ownZone())}</time> to{' '}
          <time dateTime={to}>{fullText(to, ownZone())}</time>.
        </>
      )}
    </>
  );
}
