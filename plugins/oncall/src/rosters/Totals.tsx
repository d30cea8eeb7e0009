import { Button } from '@backstage/ui';
import { counted } from '@opsready/backstage-plugin-opsready-react';
import {
  RosterConcern,
  Rosters,
} from '@opsready/backstage-plugin-oncall-common';
import { RostersFilter } from './rostersAddress';
import styles from './rosters.module.css';

/** How the organisation stands, whatever is filtered; each number that is a worry leads to the rosters that it counts. */
export function Totals(props: {
  totals: Rosters['totals'];
  filter: RostersFilter;
  onFilter(filter: RostersFilter): void;
}) {
  const { totals, filter, onFilter } = props;
  const only = (state: RosterConcern) =>
    onFilter({ ...filter, state: [state] });
  return (
    <div className={styles.totals} role="group" aria-label="Totals">
      <span>{counted(totals.rosters, 'roster')}</span>
      <Total
        count={totals.emptyNow}
        label="with an empty level now"
        onChoose={() => only('levelEmptyNow')}
      />
      <Total
        count={totals.withGaps}
        label="with gaps ahead"
        onChoose={() => only('gap')}
      />
      <span>
        {totals.unknown.toLocaleString('en-US')} of which coverage is not known
      </span>
    </div>
  );
}

function Total(props: { count: number; label: string; onChoose(): void }) {
  const { count, label, onChoose } = props;
  const text = `${count.toLocaleString('en-US')} ${label}`;
  return count === 0 ? (
    <span>{text}</span>
  ) : (
    <Button size="small" variant="secondary" onPress={onChoose}>
      {text}
    </Button>
  );
}
