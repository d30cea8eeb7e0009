import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  Lost,
  Muted,
  Nothing,
  PageButtons,
  Panel,
  useLive,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ExecutionSummary,
  runbooksExecutionReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { runbooksApiRef } from '../api';
import { Ask } from '../execution';
import { ExecutionLink } from '../links';
import { InboxItem } from './InboxItem';
import styles from './Inbox.module.css';

const PAGE_SIZE = 10;
const AGAIN_MS = 15_000;
const WHAT = 'what waits for your approval';

/** Launches that the viewer may approve, the newest first. */
export function Inbox() {
  const api = useApi(runbooksApiRef);
  const [params, setParams] = useSearchParams();
  const offset = Math.max(0, Math.floor(Number(params.get('offset'))) || 0);
  const [decided, setDecided] = useState<{
    execution: ExecutionSummary;
    kind: Ask['kind'];
  }>();
  const { value, error, lost, again } = useLive(
    `inbox ${offset}`,
    () =>
      api.listExecutions({
        awaitingMyApproval: true,
        offset,
        limit: PAGE_SIZE,
      }),
    () => AGAIN_MS,
  );
  return (
    <Panel
      title="Waiting for your approval"
      aside={value && <Muted>{value.totalItems.toLocaleString('en-US')}</Muted>}
    >
      <div role="status">{decided && <Decided {...decided} />}</div>
      {error && (
        <Failure
          error={error}
          what={WHAT}
          permission={runbooksExecutionReadPermission.name}
          onRetry={again}
        />
      )}
      {!error && !value && <Waiting what={WHAT} lines={6} />}
      <Lost error={lost} onRetry={again} />
      {value?.totalItems === 0 && (
        <Nothing title="Nothing waits for you">
          When somebody asks for a launch that you may approve, it is listed
          here, and you are notified.
        </Nothing>
      )}
      {value && value.totalItems > 0 && (
        <>
          <ul className={styles.items} aria-label="Waiting for your approval">
            {value.items.map(execution => (
              <li key={execution.id}>
                <InboxItem
                  execution={execution}
                  now={value.now}
                  onActed={({ kind }, done) => {
                    setDecided(done ? { execution, kind } : undefined);
                    again();
                  }}
                />
              </li>
            ))}
          </ul>
          {value.totalItems > PAGE_SIZE && (
            <PageButtons
              pageSize={PAGE_SIZE}
              offset={offset}
              shown={value.items.length}
              totalItems={value.totalItems}
              onOffset={next =>
                setParams(next > 0 ? { offset: String(next) } : {})
              }
            />
          )}
        </>
      )}
    </Panel>
  );
}

function Decided(props: { execution: ExecutionSummary; kind: Ask['kind'] }) {
  const { execution, kind } = props;
  return (
    <>
      {kind === 'reject' ? 'You rejected ' : 'You approved '}
      <ExecutionLink executionId={execution.id}>
        {execution.runbookTitle}
      </ExecutionLink>
      .
    </>
  );
}
