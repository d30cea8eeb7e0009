import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  counted,
  Failure,
  Panel,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksExecutionReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { useAddresses } from '../links';
import { ExecutionsTable } from './ExecutionsTable';

const SHOWN = 5;

/** The newest executions on this entity. */
export function EntityExecutions(props: { entityRef: string }) {
  const { entityRef } = props;
  const api = useApi(runbooksApiRef);
  const { executions: all } = useAddresses();
  const executions = useLoaded(entityRef, () =>
    api.listExecutions({ entityRef, limit: SHOWN }),
  );
  const what = 'the executions on this entity';
  const { value, error } = executions;
  return (
    <Panel
      title="Executions"
      aside={
        all &&
        value &&
        value.totalItems > SHOWN && (
          <Link href={`${all}?entityRef=${encodeURIComponent(entityRef)}`}>
            All {counted(value.totalItems, 'execution')}
          </Link>
        )
      }
    >
      {error && (
        <Failure
          error={error}
          what={what}
          permission={runbooksExecutionReadPermission.name}
          onRetry={executions.reload}
        />
      )}
      {!error && !value && <Waiting what={what} />}
      {value && value.items.length === 0 && (
        <p>Nothing was run on this entity yet.</p>
      )}
      {value && value.items.length > 0 && <ExecutionsTable page={value} />}
    </Panel>
  );
}
