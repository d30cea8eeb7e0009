import {
  counted,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  BoundRunbook,
  EntityRunbooks,
} from '@opsready/backstage-plugin-runbooks-common';
import { groupRunbooks } from '../entity';
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
  const groups = groupRunbooks(items);
  return (
    <Panel
      title={title}
      aside={<Muted>{counted(groups.length, 'runbook')}</Muted>}
    >
      <ul className={styles.runbooks}>
        {groups.map(group => (
          <li key={group.key}>
            <RunbookItem
              entityRef={runbooks.entityRef}
              group={group}
              now={runbooks.now}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
