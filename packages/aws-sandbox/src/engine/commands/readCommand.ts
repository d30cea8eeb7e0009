import { AwsFault } from '../../protocols';
import type { StoredCommand, World } from '../../state';
import { standingOf } from './commandProgress';
import { stopCommand } from './stopCommand';

/** Where a command was sent. */
export interface CommandPlace {
  world: World;
  account: string;
  region: string;
  commandId: string;
  /** The moment to look at: not after the sandbox's present. */
  now: Date;
}

/** A command as a step that waits for it sees it. */
export interface CommandProgress {
  /** CommandStatus of the SDK. */
  status: string;
  /** When the status will change next if nobody interferes; undefined for a finished one. */
  nextChangeAt?: Date;
  finishedAt?: Date;
  responseCode?: number;
  /** Standard output of the first instance. */
  output?: string;
}

/** How far a command is. Throws `AwsFault` where there is none of that id. */
export function readCommand(place: CommandPlace): CommandProgress {
  const { now } = place;
  const command = findCommand(place);
  const { status, targetCount, completedCount } = standingOf(command, now);
  const [first] = command.invocations;
  if (completedCount < targetCount) {
    return { status, nextChangeAt: nextChange(command, now) };
  }
  return {
    status,
    finishedAt: lastChange(command),
    responseCode: worstCode(command, now),
    output:
      first && first.status.at(now).status !== 'Cancelled' ? first.stdout : '',
  };
}

/** Cancels it where it has not finished. */
export function cancelCommand(place: CommandPlace): void {
  stopCommand(findCommand(place), place.now);
}

function findCommand({
  world,
  account,
  region,
  commandId,
}: CommandPlace): StoredCommand {
  const command = world
    .region(account, region)
    .commands.commands.get(commandId);
  if (!command) {
    throw new AwsFault('InvalidCommandId', `There is no command ${commandId}`);
  }
  return command;
}

function nextChange(
  { invocations }: StoredCommand,
  now: Date,
): Date | undefined {
  let next: Date | undefined;
  for (const { status } of invocations) {
    const change = status.nextAfter(now);
    if (change && (!next || change < next)) {
      next = change;
    }
  }
  return next;
}

function lastChange({ invocations, requestedAt }: StoredCommand): Date {
  return invocations
    .map(({ status }) => status.lastChange() ?? requestedAt)
    .reduce((last, moment) => (moment > last ? moment : last), requestedAt);
}

function worstCode({ invocations }: StoredCommand, now: Date): number {
  for (const { status, responseCode } of invocations) {
    if (status.at(now).status === 'Failed') {
      return responseCode;
    }
  }
  return invocations.every(({ status }) => status.at(now).status === 'Success')
    ? 0
    : -1;
}
