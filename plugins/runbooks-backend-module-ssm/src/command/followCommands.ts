import { Command, SSMClient } from '@aws-sdk/client-ssm';
import {
  ObservedExecution,
  RunbookTarget,
} from '@opsready/backstage-plugin-runbooks-node';
import { ExecutorOptions } from '../launch/ownResources';
import {
  CommandReading,
  findCommand,
  invokedAfter,
  listCommands,
  listInvocations,
} from './listCommands';
import { hasEnded, toObservedCommand } from './toObservedCommand';

/**
 * Observes a target: one chain of lists for what is open and one for what was sent since. A command that was open and is in
 * neither is looked up once; what became of it on each machine is read of those only that somebody watches.
 */
export async function* followCommands(
  { clients }: Pick<ExecutorOptions, 'clients'>,
  options: {
    target: RunbookTarget;
    open: Array<{ providerId: string; executionId?: string; details: boolean }>;
    since: Date;
    signal: AbortSignal;
  },
): AsyncGenerator<ObservedExecution> {
  const { target, open, since, signal } = options;
  const client = clients.getClient(SSMClient, target);
  const reading: CommandReading = { ...target, client, signal };
  const asked = new Map(open.map(entry => [entry.providerId, entry]));
  const seen = new Set<string>();

  const observe = async (command: Command) => {
    const entry = asked.get(command.CommandId!);
    // When a command ended, its parts alone tell.
    const wanted = entry && (entry.details || hasEnded(command));
    return toObservedCommand(command, {
      target,
      executionId: entry?.executionId,
      invocations: wanted
        ? await listInvocations(reading, command.CommandId!)
        : undefined,
    });
  };

  for (const filter of [
    { key: 'ExecutionStage' as const, value: 'Executing' },
    invokedAfter(since),
  ]) {
    for await (const command of listCommands(reading, { filters: [filter] })) {
      if (!seen.has(command.CommandId!)) {
        seen.add(command.CommandId!);
        yield await observe(command);
      }
    }
  }
  for (const { providerId, executionId } of open) {
    if (!seen.has(providerId)) {
      const command = await findCommand(reading, providerId);
      yield command
        ? await observe(command)
        : gone({ target, providerId, executionId });
    }
  }
}

function gone(options: {
  target: RunbookTarget;
  providerId: string;
  executionId?: string;
}): ObservedExecution {
  const { target, providerId, executionId } = options;
  const { account, region, environment } = target;
  return {
    providerId,
    ...(executionId && { executionId }),
    status: 'unknown',
    documentName: '',
    place: { account, region, ...(environment && { environment }) },
    message: `AWS has the command ${providerId} no more, so how it ended cannot be told.`,
  };
}
