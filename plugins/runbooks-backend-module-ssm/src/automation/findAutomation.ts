import { SSMClient } from '@aws-sdk/client-ssm';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';
import { isOurs } from './isOurs';
import { listExecutions } from './listExecutions';
import { markKey } from './marks';

/** Looks for the execution that carries our mark and that the launch role started, through all pages. */
export async function findAutomation(
  { clients, settings }: Pick<ExecutorOptions, 'clients' | 'settings'>,
  options: { executionId: string; plan: ExecutionPlan; signal: AbortSignal },
): Promise<{ providerId: string } | undefined> {
  const { executionId, plan, signal } = options;
  const place = planPlace(plan);
  const client = clients.getClient(SSMClient, place);
  const list = listExecutions({ client, ...place, onDemand: true, signal }, [
    { key: 'TagKey', values: [markKey(executionId)] },
  ]);
  let found: string | undefined;
  for await (const execution of list) {
    // Newest first. Should there be several, the first one that was started is the one that is meant.
    if (
      !execution.ParentAutomationExecutionId &&
      isOurs(settings.launch, place.account, execution)
    ) {
      found = execution.AutomationExecutionId;
    }
  }
  return found === undefined ? undefined : { providerId: found };
}
