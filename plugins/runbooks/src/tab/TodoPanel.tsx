import { Muted, Panel } from '@opsready/backstage-plugin-opsready-react';
import { EntityRunbooks } from '@opsready/backstage-plugin-runbooks-common';
import { todosOf } from '../entity';
import { RunbookLink } from '../links';
import styles from './TodoPanel.module.css';

/** What is to be mended about the runbooks of this entity, the most urgent first. */
export function TodoPanel(props: { runbooks: EntityRunbooks }) {
  const todos = todosOf(props.runbooks);
  return (
    <Panel title="What to do first">
      {todos.length === 0 ? (
        <p>
          Nothing: every area has runbooks, and all of them are complete and
          reviewed in time.
        </p>
      ) : (
        <ol className={styles.todos}>
          {todos.map(({ runbook, text, places = 1 }, index) => (
            <li key={index}>
              {runbook && (
                <>
                  <RunbookLink runbookId={runbook.id}>
                    {runbook.title}
                  </RunbookLink>
                  {'. '}
                </>
              )}
              {text}
              {places > 1 && <Muted> (in {places} places)</Muted>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
