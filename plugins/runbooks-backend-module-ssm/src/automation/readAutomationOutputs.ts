import { SSMClient } from '@aws-sdk/client-ssm';
import { NotFoundError } from '@backstage/errors';
import {
  ProviderExecution,
  RunbookExecutor,
} from '@opsready/backstage-plugin-runbooks-node';
import { boundOutputs } from '../launch/boundOutputs';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';
import { allSteps, getExecution } from './listExecutions';

/** What an execution, or one of its steps, gave out. */
export async function readAutomationOutputs(
  { clients }: Pick<ExecutorOptions, 'clients'>,
  options: {
    execution: ProviderExecution;
    stepId?: string;
    signal: AbortSignal;
  },
): ReturnType<RunbookExecutor['readOutputs']> {
  const { execution, stepId, signal } = options;
  const place = planPlace(execution.plan);
  const client = clients.getClient(SSMClient, place);
  const reading = { client, ...place, onDemand: true, signal };
  const shown = await getExecution(reading, execution.providerId);
  const parameters = shown.Parameters ?? {};
  if (stepId === undefined) {
    return { ...boundOutputs(toItems(shown.Outputs)), parameters };
  }
  const step = (await allSteps(reading, shown)).find(
    ({ StepExecutionId }) => StepExecutionId === stepId,
  );
  if (!step) {
    throw new NotFoundError(
      `The execution ${execution.providerId} has no step '${stepId}'`,
    );
  }
  return { ...boundOutputs(toItems(step.Outputs)), parameters };
}

/** Every output is a list; mostly of one. */
function toItems(outputs: Record<string, string[]> = {}) {
  return Object.entries(outputs).map(([name, values]) => ({
    name,
    value: values.length === 1 ? values[0] : values,
  }));
}
