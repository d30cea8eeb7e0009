import { Text } from '@backstage/ui';
import {
  EntityOnCall,
  EntityRoster,
} from '@opsready/backstage-plugin-oncall-common';
import { useId } from 'react';
import { ActingButtons, rosterName } from '../acting';
import { RosterLink } from '../links';
import { Reason, RosterPanels } from '../roster';
import { useServerClock } from '../time';
import { EntitySchedules } from './EntitySchedules';
import styles from './RosterSection.module.css';

/** One roster of the entity. */
export function RosterSection(props: {
  onCall: EntityOnCall;
  roster: EntityRoster;
}) {
  const { onCall, roster } = props;
  const { rosterId, title, environment, reason, actions } = roster;
  const now = useServerClock(onCall.now);
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <div>
          <Text as="h2" variant="title-x-small" weight="bold" id={titleId}>
            {environment && `${environment}: `}
            <RosterLink rosterId={rosterId}>{title}</RosterLink>
          </Text>
          <p>
            <Reason reason={reason} />
          </p>
        </div>
        <ActingButtons
          entityRef={onCall.entityRef}
          rosterId={rosterId}
          about={rosterName(roster)}
          actions={actions}
        />
      </div>
      <RosterPanels
        roster={roster}
        requirement={onCall.requirement.value}
        zones={roster.coverage.timeZones}
        now={now}
        level="h3"
      />
      <EntitySchedules rosterId={rosterId} />
    </section>
  );
}
