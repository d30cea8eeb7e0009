import { Mark } from '@opsready/backstage-plugin-opsready-react';
import { RosterSummary } from '@opsready/backstage-plugin-oncall-common';
import { RiAlertLine, RiHistoryLine } from '@remixicon/react';
import { CONCERNS } from './rostersAddress';
import styles from './rosters.module.css';

/** What the other columns say already. */
const SAID = ['gap'];

/** What is to be mended in one roster. */
export function ConcernMarks(
  props: Pick<RosterSummary, 'concerns' | 'freshness'>,
) {
  const { concerns, freshness } = props;
  return (
    <div className={styles.marks}>
      {concerns
        .filter(concern => !SAID.includes(concern))
        .map(concern => (
          <Mark
            key={concern}
            tone={concern === 'levelEmptyNow' ? 'negative' : 'warning'}
            icon={concern === 'stale' ? RiHistoryLine : RiAlertLine}
            label={CONCERNS[concern]}
            title={concern === 'stale' ? freshness.message : undefined}
          />
        ))}
    </div>
  );
}
