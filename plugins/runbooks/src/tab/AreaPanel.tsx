import {
  counted,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  BoundRunbook,
  EntityRunbooks,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookItem } from './RunbookItem';
import styles from './AreaPanel.module.css';

/** The runbooks of one operations area; nothing is shown of an area that has none, which the list of what to do names. */
export function AreaPanel(props: {
  title: string;
  runbooks: EntityRunbooks;
  items: readonly BoundRunbook[];
}) {
  const { title, runbooks, items } = props;
  if (items.length === 0) {
    return null;
  }
  return (
    <Panel
      title={title}
      aside={<Muted>{counted(items.length, 'runbook')}</Muted>}
    >
      <ul className={styles.runbooks}>
        {items.map(bound => (
          <li key={bound.runbook.id}>
            <RunbookItem
              entityRef={runbooks.entityRef}
              bound={bound}
              now={runbooks.now}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
