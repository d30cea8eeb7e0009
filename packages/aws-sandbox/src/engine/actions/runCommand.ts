import { cancelCommand, readCommand } from '../commands/readCommand';
import { startCommand } from '../commands/startCommand';
import { engineNow } from '../run/ExecutionContext';
import { StepFailure } from '../StepFailure';
import { wireList } from '../values/wireText';
import type { Action, StepRun } from './Action';

/** How long to wait for the next look at a command that does not say when it changes. */
const LOOK_AGAIN_MS = 1000;
const FAILED = ['Failed', 'Cancelled', 'TimedOut'];

/** Sends a command and waits for its end. */
export const runCommand: Action = {
  *run(run) {
    const { context } = run;
    const { world, execution } = context;
    const { commandId } = start(run);
    const place = () => ({
      world,
      account: execution.account,
      region: execution.region,
      commandId,
      now: engineNow(world),
    });
    run.step.outputs = { CommandId: [commandId] };
    let isDone = false;
    try {
      for (;;) {
        const progress = readCommand(place());
        const { status, nextChangeAt, output, responseCode } = progress;
        if (FAILED.includes(status)) {
          isDone = true;
          throw new StepFailure(`Command ${commandId} ended ${status}.`, {
            type: `Command${status}`,
          });
        }
        if (status === 'Success') {
          isDone = true;
          return {
            answer: progress,
            outputs: {
              CommandId: commandId,
              Status: status,
              ResponseCode: responseCode,
              Output: output ?? '',
            },
          };
        }
        const soon = world.automation.time + LOOK_AGAIN_MS;
        yield {
          until: nextChangeAt
            ? Math.max(nextChangeAt.getTime(), world.automation.time + 1)
            : soon,
        };
      }
    } finally {
      if (!isDone) {
        cancelCommand(place());
      }
    }
  },
};

function start({ context, spec, inputs }: StepRun): { commandId: string } {
  const { world, execution, caller } = context;
  const { InstanceIds, Targets, Parameters, TimeoutSeconds } = inputs;
  return startCommand({
    world,
    caller,
    account: execution.account,
    region: execution.region,
    documentName: String(inputs.DocumentName),
    documentVersion: textOf(inputs.DocumentVersion),
    parameters: Object.fromEntries(
      Object.entries((Parameters ?? {}) as object).map(([name, value]) => [
        name,
        wireList(value),
      ]),
    ),
    instanceIds: InstanceIds === undefined ? undefined : wireList(InstanceIds),
    targets: Array.isArray(Targets) ? Targets : undefined,
    timeoutSeconds:
      TimeoutSeconds === undefined ? undefined : Number(TimeoutSeconds),
    comment: textOf(inputs.Comment) ?? `Step ${spec.name} of ${execution.id}`,
    maxConcurrency: textOf(inputs.MaxConcurrency),
    maxErrors: textOf(inputs.MaxErrors),
    now: engineNow(world),
  });
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : String(value);
}
