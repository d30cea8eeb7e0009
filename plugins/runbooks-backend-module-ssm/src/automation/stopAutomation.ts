import { StopAutomationExecutionCommand } from '@aws-sdk/client-ssm';
import {
  Person,
  ProviderExecution,
} from '@opsready/backstage-plugin-runbooks-node';
import { errorName, toSourceError } from '../calling';
import { launchClient } from '../launch/launchClient';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';

/** Cancels an execution; one that has ended already is none to cancel, and no error. */
export async function stopAutomation(
  executor: ExecutorOptions,
  options: {
    execution: ProviderExecution;
    person: Person;
    signal: AbortSignal;
  },
): Promise<void> {
  const { execution, person, signal } = options;
  const place = planPlace(execution.plan);
  try {
    await launchClient(executor, { place, person, repeatable: true }).send(
      new StopAutomationExecutionCommand({
        AutomationExecutionId: execution.providerId,
        Type: 'Cancel',
      }),
      { abortSignal: signal },
    );
  } catch (error) {
    if (errorName(error) !== 'InvalidAutomationStatusUpdateException') {
      throw toSourceError(error, {
        ...place,
        operation: 'ssm:StopAutomationExecution',
        onDemand: true,
        signal,
      });
    }
  }
}
