import { Text } from '@backstage/ui';
import { Code } from '@opsready/backstage-plugin-opsready-react';
import { RosterDetail } from '@opsready/backstage-plugin-oncall-common';
import { useServerClock } from '../time';
import { RosterPanels } from './RosterPanels';
import { SchedulesPanel } from './SchedulesPanel';
import { ServedPanel } from './ServedPanel';
import styles from './roster.module.css';

/** The panels of the page of a roster. */
export function RosterContent(props: { detail: RosterDetail }) {
  const { detail } = props;
  const now = useServerClock(detail.now);
  return (
    <>
      <div className={styles.title}>
        <Text as="h2" variant="title-small" weight="bold">
          {detail.title}
        </Text>
        <Code>{detail.ref}</Code>
      </div>
      <RosterPanels
        roster={detail}
        zones={detail.schedules.flatMap(({ timeZone }) => timeZone ?? [])}
        now={now}
        level="h3"
      />
      <SchedulesPanel schedules={detail.schedules} level="h3" />
      <ServedPanel detail={detail} />
    </>
  );
}
