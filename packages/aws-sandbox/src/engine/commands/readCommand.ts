import { AwsFault } from '../../protocols';
import type { World } from '../../state';

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
export function readCommand({ commandId }: CommandPlace): CommandProgress {
  throw new AwsFault('InvalidCommandId', `There is no command ${commandId}`);
}

/** Cancels it where it has not finished. */
export function cancelCommand({ commandId }: CommandPlace): void {
  throw new AwsFault('InvalidCommandId', `There is no command ${commandId}`);
}
