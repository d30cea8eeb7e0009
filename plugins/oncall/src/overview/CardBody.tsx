import { EntityOnCall } from '@opsready/backstage-plugin-oncall-common';
import { NoRoster, Unmatched } from '../entity';
import { useServerClock } from '../time';
import { CardRoster } from './CardRoster';
import { OpenIncidents } from './OpenIncidents';
import styles from './CardBody.module.css';

/** Who answers, for each environment; what else is known is on the tab. */
export function CardBody(props: { onCall: EntityOnCall }) {
  const { onCall } = props;
  const now = useServerClock(onCall.now);
  return (
    <div className={styles.body}>
      <OpenIncidents count={onCall.openIncidents} />
      {onCall.rosters.map(roster => (
        <CardRoster
          key={`${roster.rosterId} ${roster.environment}`}
          entityRef={onCall.entityRef}
          roster={roster}
          now={now}
        />
      ))}
      <Unmatched onCall={onCall} />
      {onCall.rosters.length === 0 && <NoRoster onCall={onCall} />}
      {onCall.refreshing && (
        <p role="status">
          Being read again at the provider; what changes appears by itself.
        </p>
      )}
    </div>
  );
}
