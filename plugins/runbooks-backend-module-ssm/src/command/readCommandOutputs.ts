import { GetCommandInvocationCommand, SSMClient } from '@aws-sdk/client-ssm';
import {
  RunbookExecutor,
  ProviderExecution,
} from '@opsready/backstage-plugin-runbooks-node';
import { callAws } from '../calling';
import { boundOutputs } from '../launch/boundOutputs';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';
import { CommandReading, findCommand, listInvocations } from './listCommands';
import { pluginStepId, readStepId } from './toObservedCommand';

/** So much of its output a list shows of a step. */
const LISTED_OUTPUT = 2_500;
/** So much AWS keeps of the output, and of the errors, of one step. */
const KEPT_OUTPUT = 24_000;
const KEPT_ERRORS = 8_000;

/** What a command printed: the beginnings on all machines, or all that AWS keeps of one step on one machine. */
export async function readCommandOutputs(
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
  const outputs =
    stepId === undefined
      ? await readBeginnings(reading, execution.providerId)
      : await readStep(reading, execution.providerId, stepId);
  const command = await findCommand(reading, execution.providerId);
  return { ...outputs, parameters: command?.Parameters ?? {} };
}

async function readBeginnings(reading: CommandReading, commandId: string) {
  const invocations = await listInvocations(reading, commandId);
  const items = invocations.flatMap(
    ({ InstanceId = '', CommandPlugins = [] }) =>
      CommandPlugins.flatMap(({ Name = '', Output }) =>
        Output ? [{ name: pluginStepId(InstanceId, Name), value: Output }] : [],
      ),
  );
  const bound = boundOutputs(items);
  return {
    ...bound,
    truncated:
      bound.truncated ||
      items.some(({ value }) => value.length >= LISTED_OUTPUT),
  };
}

async function readStep(
  reading: CommandReading,
  commandId: string,
  stepId: string,
) {
  const { client, signal } = reading;
  const { instanceId, plugin } = readStepId(stepId);
  const {
    StandardOutputContent: output = '',
    StandardErrorContent: errors = '',
    ResponseCode: code,
  } = await callAws({ ...reading, operation: 'ssm:GetCommandInvocation' }, () =>
    client.send(
      new GetCommandInvocationCommand({
        CommandId: commandId,
        InstanceId: instanceId,
        PluginName: plugin,
      }),
      { abortSignal: signal },
    ),
  );
  const bound = boundOutputs([
    { name: 'StandardOutput', value: output },
    { name: 'StandardError', value: errors },
    ...(code === undefined ? [] : [{ name: 'ResponseCode', value: code }]),
  ]);
  return {
    ...bound,
    truncated:
      bound.truncated ||
      output.length >= KEPT_OUTPUT ||
      errors.length >= KEPT_ERRORS,
  };
}
