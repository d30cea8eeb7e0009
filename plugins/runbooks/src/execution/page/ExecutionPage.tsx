import { Container } from '@backstage/ui';
import {
  Failure,
  Lost,
  Screen,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { runbooksExecutionReadPermission } from '@opsready/backstage-plugin-runbooks-common';
import { useExecution } from '../live';
import { ExecutionScreen } from './ExecutionScreen';

/** One execution as it goes on: what it waits for, what the viewer may do, its steps, its approvals, and what it runs. */
export function ExecutionPage(props: { executionId: string }) {
  const live = useExecution(props.executionId);
  const { value, error, lost, again } = live;
  const what = 'this execution';
  return (
    <Container>
      <Screen>
        {error && (
          <Failure
            error={error}
            what={what}
            permission={runbooksExecutionReadPermission.name}
            whenMissing="There is none with this id, or it is about an entity that you may not read in the catalog. Look at the address, or ask whoever sent it."
            onRetry={again}
          />
        )}
        {!error && !value && <Waiting what={what} lines={10} />}
        <Lost error={lost} onRetry={again} />
        {value && (
          <ExecutionScreen
            read={value}
            onAgain={again}
            onMoreSteps={live.showMoreSteps}
          />
        )}
      </Screen>
    </Container>
  );
}
