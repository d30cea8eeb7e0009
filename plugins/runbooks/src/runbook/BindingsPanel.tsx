import {
  counted,
  EntityLink,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  RunbookBinding,
  RunbookDetail,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunFor } from './RunFor';
import styles from './panels.module.css';

const SHOWN = 20;

/** Which entities the runbook is for, why, and a way to run it for one of them. */
export function BindingsPanel(props: { detail: RunbookDetail }) {
  const { bindings, totalBindings, runbook } = props.detail;
  if (bindings.length === 0) {
    return (
      <Panel title="Entities that it is for">
        <p>
          None that you may read. Name it in the annotation opsready.io/runbooks
          of an entity, or the entity in the tag opsready:entity of the
          document.
        </p>
      </Panel>
    );
  }
  const others = totalBindings - Math.min(SHOWN, bindings.length);
  return (
    <Panel
      title="Entities that it is for"
      aside={<Muted>{counted(totalBindings, 'binding')}</Muted>}
    >
      {runbook.executorId && <RunFor detail={props.detail} />}
      <ul className={`${styles.list} ${styles.plain}`}>
        {bindings.slice(0, SHOWN).map(binding => (
          <li key={keyOf(binding)}>
            <EntityLink entityRef={binding.entityRef} below="/runbooks" />
            <div>
              <Muted>{binding.message}</Muted>
              {binding.via && (
                <>
                  {' '}
                  <EntityLink entityRef={binding.via} />
                </>
              )}
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

function keyOf({ entityRef, reason, via }: RunbookBinding): string {
  return JSON.stringify([entityRef, reason, via]);
}
