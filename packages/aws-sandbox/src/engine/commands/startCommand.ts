import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import type { World } from '../../state';

/** A command that a step of an automation sends. */
export interface CommandStart {
  world: World;
  /** As whom the step acts: the assumed role, or who started the execution. */
  caller: Caller;
  account: string;
  region: string;
  /** Name or ARN. */
  documentName: string;
  documentVersion?: string;
  parameters: Record<string, string[]>;
  instanceIds?: string[];
  targets?: Array<{ Key?: string; Values?: string[] }>;
  timeoutSeconds?: number;
  comment?: string;
  maxConcurrency?: string;
  maxErrors?: string;
  now: Date;
}

/** Sends a command as SendCommand does. Throws `AwsFault` where AWS refuses it. */
export function startCommand({ documentName }: CommandStart): {
  commandId: string;
} {
  throw new AwsFault(
    'InvalidDocument',
    `Document with name ${documentName} does not exist.`,
  );
}
