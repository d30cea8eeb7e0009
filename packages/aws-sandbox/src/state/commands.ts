import type { Target } from '@aws-sdk/client-ssm';
import type { CommandScript } from '../scenario/types';
import type { Timeline } from './lives';

export type { CommandScript };

/** Status and its details, in the words of the SDK. */
export interface InvocationStatus {
  status:
    | 'Pending'
    | 'InProgress'
    | 'Success'
    | 'Failed'
    | 'TimedOut'
    | 'Cancelling'
    | 'Cancelled';
  details: string;
}

/** A command on one instance, planned to its end. */
export interface StoredInvocation {
  instanceId: string;
  instanceName: string;
  status: Timeline<InvocationStatus>;
  stdout: string;
  stderr: string;
  responseCode: number;
}

/** One command of Run Command. */
export interface StoredCommand {
  id: string;
  /** As the sender named it. */
  documentName: string;
  documentVersion: string;
  /** Names of the document's steps. */
  plugins: string[];
  parameters: Record<string, string[]>;
  comment: string;
  instanceIds: string[];
  targets: Target[];
  requestedAt: Date;
  timeoutSeconds: number;
  maxConcurrency: string;
  maxErrors: string;
  /** How many errors that comes to. */
  errorLimit: number;
  requestedBy: string;
  invocations: StoredInvocation[];
  /** When somebody cancelled it. */
  cancelledAt?: Date;
}

/** Run Command of one account and Region. */
export interface CommandState {
  /** By command id, oldest first. */
  commands: Map<string, StoredCommand>;
  scripts: CommandScript[];
}

export function emptyCommands(): CommandState {
  return { commands: new Map(), scripts: [] };
}

const FINISHED = new Set(['Success', 'Failed', 'TimedOut', 'Cancelled']);

export function isInvocationFinished({ status }: InvocationStatus): boolean {
  return FINISHED.has(status);
}
