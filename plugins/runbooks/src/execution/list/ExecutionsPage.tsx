import { useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import {
  Failure,
  Lost,
  PageButtons,
  Screen,
  useLive,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  isFinished,
  runbooksExecutionReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { isFiltered } from './ExecutionsAddress';
import { ExecutionsFilters } from './ExecutionsFilters';
import { ExecutionsTable } from './ExecutionsTable';
import { NoExecutions } from './NoExecutions';
import { OnlyThese } from './OnlyThese';
import { useExecutionsView } from './useExecutionsView';

const PAGE_SIZE = 25;
const WHAT = 'the executions of runbooks';
/** As long as something on the page may still change. */
const AGAIN_MS = 15_000;

/** All executions, newest first. */
export function ExecutionsPage() {
  const api = useApi(runbooksApiRef);
  const { view, setFilter, setOffset } = useExecutionsView();
  const { filter, offset } = view;
  const { value, error, lost, pending, again } = useLive(
    JSON.stringify(view),
    () => api.listExecutions({ ...filter, offset, limit: PAGE_SIZE }),
    ({ items }) =>
      items.every(({ status }) => isFinished(status)) ? undefined : AGAIN_MS,
  );
  return (
    <Container>
      <Screen>
        <ExecutionsFilters filter={filter} onFilter={setFilter} />
        <OnlyThese filter={filter} onFilter={setFilter} />
        {error && (
          <Failure
            error={error}
            what={WHAT}
            permission={runbooksExecutionReadPermission.name}
            onRetry={again}
          />
        )}
        {!error && !value && <Waiting what={WHAT} lines={8} />}
        {!error && value?.items.length === 0 && (
          <NoExecutions
            filtered={isFiltered(filter) || value.totalItems > 0}
            onClear={() => setFilter({})}
          />
        )}
        {!error && value && value.items.length > 0 && (
          <>
            <Lost error={lost} onRetry={again} />
            <ExecutionsTable
              caption="Executions, newest first"
              executions={value.items}
              now={value.now}
              pending={pending}
            />
            <PageButtons
              pageSize={PAGE_SIZE}
              offset={offset}
              shown={value.items.length}
              totalItems={value.totalItems}
              onOffset={setOffset}
            />
          </>
        )}
      </Screen>
    </Container>
  );
}
