import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  entityName,
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  RunbookDetail,
  runbooksRunbookReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { useState } from 'react';
import { runbooksApiRef } from '../api';
import { RunButton } from '../run';
import styles from './RunFor.module.css';

const MANY = 10;

/** Runs the runbook for one of its entities: which, is asked first, since rights and resources hang on it. */
export function RunFor(props: { detail: RunbookDetail }) {
  const { bindings } = props.detail;
  const refs = [...new Set(bindings.map(({ entityRef }) => entityRef))];
  const [chosen, setChosen] = useState(refs.length === 1 ? refs[0] : undefined);
  return (
    <div className={styles.run}>
      {refs.length > 1 && (
        <Select
          label="Run it for"
          size="small"
          placeholder="Choose an entity"
          options={refs.map(ref => ({ id: ref, label: entityName(ref) }))}
          search={refs.length > MANY ? true : undefined}
          value={chosen ?? null}
          onChange={ref => setChosen(ref === null ? undefined : String(ref))}
        />
      )}
      {chosen && (
        <RunOn
          key={chosen}
          entityRef={chosen}
          runbookId={props.detail.runbook.id}
        />
      )}
    </div>
  );
}

function RunOn(props: { entityRef: string; runbookId: string }) {
  const { entityRef, runbookId } = props;
  const api = useApi(runbooksApiRef);
  const runbooks = useLoaded(entityRef, () => api.getEntityRunbooks(entityRef));
  const what = `the runbooks of ${entityName(entityRef)}`;
  if (runbooks.error) {
    return (
      <Failure
        error={runbooks.error}
        what={what}
        permission={runbooksRunbookReadPermission.name}
        onRetry={runbooks.reload}
      />
    );
  }
  if (!runbooks.value) {
    return <Waiting what={what} lines={1} />;
  }
  const bound = runbooks.value.items.find(
    ({ runbook }) => runbook.id === runbookId,
  );
  return bound ? (
    <RunButton entityRef={entityRef} members={[bound]} />
  ) : (
    <p>It no longer fits this entity. Load this page again.</p>
  );
}
