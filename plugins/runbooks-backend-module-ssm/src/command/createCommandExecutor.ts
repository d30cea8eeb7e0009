import { CancelCommandCommand, SSMClient } from '@aws-sdk/client-ssm';
import { ConflictError } from '@backstage/errors';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import {
  Person,
  ProviderExecution,
  RunbookExecutor,
} from '@opsready/backstage-plugin-runbooks-node';
import { callAws } from '../calling';
import { MACHINES_PARAMETER } from '../document';
import { COMMAND_EXECUTOR } from '../executorIds';
import { launchClient } from '../launch/launchClient';
import { listResources } from '../launch/listResources';
import { ExecutorOptions } from '../launch/ownResources';
import { planPlace } from '../launch/planPlace';
import { prepareLaunch } from '../launch/prepareLaunch';
import { commandLink } from '../links/ssmLinks';
import { commandKind } from './commandKind';
import { markComment } from './commandMark';
import { followCommands } from './followCommands';
import { invokedAfter, listCommands } from './listCommands';
import { readCommandOutputs } from './readCommandOutputs';
import { sendCommand } from './sendCommand';

/** Clocks differ, and the filter knows no parts of a second. */
const MARGIN_MS = 5 * 60_000;

/** Runs Command documents on machines. */
export function createCommandExecutor(
  options: ExecutorOptions,
): RunbookExecutor {
  return {
    id: COMMAND_EXECUTOR,
    title: 'Systems Manager Run Command',
    formats: ['ssmCommand'],
    targets: options.settings.targets,
    resubmit: 'never',

    describeForm: () => ({
      rateControl: { allowed: true, targetParameters: [MACHINES_PARAMETER] },
      locations: [],
    }),
    listResources: asked => listResources(options, asked),
    prepare: asked => prepareLaunch(options, commandKind, asked),
    preview: async () => ({
      state: 'notAvailable',
      message:
        'AWS previews no commands: what a script does, nobody knows before.',
    }),
    start: asked => sendCommand(options, asked),
    find: asked => findCommand(options, asked),
    follow: asked => followCommands(options, asked),
    readOutputs: asked => readCommandOutputs(options, asked),
    async signal() {
      throw new ConflictError('A command waits for nobody.');
    },
    stop: asked => cancelCommand(options, asked),
    linkTo: ({ plan, providerId }) =>
      commandLink(planPlace(plan).region, providerId),
  };
}

/** Looks for the command that carries our mark, through all pages. */
async function findCommand(
  { clients }: ExecutorOptions,
  options: {
    executionId: string;
    plan: ExecutionPlan;
    since: Date;
    signal: AbortSignal;
  },
): Promise<{ providerId: string } | undefined> {
  const { executionId, plan, since, signal } = options;
  const place = planPlace(plan);
  const client = clients.getClient(SSMClient, place);
  const commands = listCommands(
    { client, ...place, onDemand: true, signal },
    { filters: [invokedAfter(new Date(since.getTime() - MARGIN_MS))] },
  );
  const mark = markComment(executionId);
  for await (const { Comment, CommandId } of commands) {
    if (Comment === mark) {
      return { providerId: CommandId! };
    }
  }
  return undefined;
}

/** Asks all machines to stop; those that have ended are let be. */
async function cancelCommand(
  executor: ExecutorOptions,
  options: {
    execution: ProviderExecution;
    person: Person;
    signal: AbortSignal;
  },
): Promise<void> {
  const { execution, person, signal } = options;
  const place = planPlace(execution.plan);
  const client = launchClient(executor, { place, person, repeatable: true });
  await callAws(
    { ...place, operation: 'ssm:CancelCommand', onDemand: true, signal },
    () =>
      client.send(
        new CancelCommandCommand({ CommandId: execution.providerId }),
        { abortSignal: signal },
      ),
  );
}
