import {
  Muted,
  OutsideLink,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { RosterDetail } from '@opsready/backstage-plugin-oncall-common';
import { PersonMarks, PersonName } from '../duty';
import styles from './roster.module.css';

/** The schedules in which people take turns, with the order of each rotation. */
export function SchedulesPanel(props: {
  schedules: RosterDetail['schedules'];
  level?: 'h2' | 'h3';
}) {
  const { schedules, level } = props;
  if (schedules.length === 0) {
    return null;
  }
  return (
    <Panel title="Schedules and rotations" level={level}>
      {schedules.map(({ title, timeZone, url, rotations }) => (
        <div key={title} className={styles.schedule}>
          <h4 className={styles.heading}>
            <OutsideLink href={url}>{title}</OutsideLink>
            {timeZone && <Muted> in {timeZone}</Muted>}
          </h4>
          {rotations.length === 0 && <p>It has no rotation.</p>}
          {rotations.map(rotation => (
            <div key={rotation.title}>
              {rotation.title}
              {rotation.description && `: ${rotation.description}`}
              <ol className={styles.findings}>
                {rotation.people.map(responder => (
                  <li key={responder.personId}>
                    <PersonName responder={responder} />{' '}
                    <PersonMarks responder={responder} />
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </div>
      ))}
    </Panel>
  );
}
