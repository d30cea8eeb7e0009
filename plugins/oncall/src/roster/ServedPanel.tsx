import {
  counted,
  EntityLink,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import { RosterDetail } from '@opsready/backstage-plugin-oncall-common';
import { Reason } from './Reason';
import styles from './roster.module.css';

/** Entities that are shown before one asks for all of them. */
const SHOWN = 20;

/** The entities that a roster serves, and why. */
export function ServedPanel(props: { detail: RosterDetail }) {
  const { entities, ref } = props.detail;
  const others = entities.length - SHOWN;
  return (
    <Panel
      title="Entities that it serves"
      level="h3"
      aside={<Muted>{counted(entities.length, 'entity', 'entities')}</Muted>}
    >
      {entities.length === 0 && (
        <p>
          None that you may read. Name it in the annotation{' '}
          <code>opsready.io/oncall</code> of an entity, its system or its owner:{' '}
          <code>{ref}</code>.
        </p>
      )}
      <ul className={styles.served}>
        {entities
          .slice(0, SHOWN)
          .map(({ entityRef, environment, requirement, reason }) => (
            <li key={`${entityRef} ${environment}`}>
              <EntityLink entityRef={entityRef} below="/oncall" />
              {environment && `, ${environment}`}
              {requirement && <Muted>, needs {requirement}</Muted>}
              <div>
                <Muted>
                  <Reason reason={reason} />
                </Muted>
              </div>
            </li>
          ))}
      </ul>
      {others > 0 && (
        <p>
          <Muted>And {counted(others, 'other')}.</Muted>
        </p>
      )}
    </Panel>
  );
}
