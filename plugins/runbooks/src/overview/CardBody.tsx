import { Text } from '@backstage/ui';
import { counted, Muted } from '@opsready/backstage-plugin-opsready-react';
import { EntityRunbooks } from '@opsready/backstage-plugin-runbooks-common';
import {
  ClaimProblems,
  groupRunbooks,
  NeedySources,
  NoRunbooks,
  runnableFirst,
  todosOf,
} from '../entity';
import { CardRunbook } from './CardRunbook';
import styles from './CardBody.module.css';

const SHOWN = 5;

/** The runbooks that fit, those that may be run first; the rest is on the tab. */
export function CardBody(props: { runbooks: EntityRunbooks }) {
  const { runbooks } = props;
  const { entityRef, items, now, sources } = runbooks;
  const groups = runnableFirst(groupRunbooks(items));
  const others = groups.length - SHOWN;
  const [first, ...rest] = todosOf(runbooks);
  return (
    <div className={styles.body}>
      <ClaimProblems runbooks={runbooks} />
      {items.length === 0 ? (
        <NoRunbooks />
      ) : (
        <ul className={styles.runbooks} aria-label="Runbooks">
          {groups.slice(0, SHOWN).map(group => (
            <li key={group.key}>
              <CardRunbook entityRef={entityRef} group={group} now={now} />
            </li>
          ))}
        </ul>
      )}
      {others > 0 && (
        <Text as="p" variant="body-small">
          <Muted>{counted(others, 'other')} on the tab Runbooks.</Muted>
        </Text>
      )}
      {items.length > 0 && first && (
        <Text as="p" variant="body-small">
          <strong>To mend:</strong>{' '}
          {first.runbook && `${first.runbook.title}. `}
          {first.text}
          {rest.length > 0 && (
            <Muted> And {counted(rest.length, 'other thing')}.</Muted>
          )}
        </Text>
      )}
      <NeedySources sources={sources} now={now} />
    </div>
  );
}
