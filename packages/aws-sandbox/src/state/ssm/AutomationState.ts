import type { AutomationExecutionPreview } from '@aws-sdk/client-ssm';
import { emptyScript, type AutomationScript } from './AutomationScript';
import type { StoredExecution } from './StoredExecution';

/** What an execution waits for: a moment in the sandbox's time (ms), a condition, or whichever comes first. */
export interface Wait {
  until?: number;
  ready?(): boolean;
}

/** Something that goes on over time: it yields what it waits for. */
export type Run<Result = void> = Generator<Wait, Result, void>;

/** An execution that has not finished. */
export interface AutomationTask {
  execution: StoredExecution;
  run: Run;
  wait: Wait;
}

/** A ClientToken that was used. */
export interface UsedToken {
  executionId: string;
  /** The request that it came with, as text. */
  request: string;
  at: Date;
}

export interface StoredPreview {
  id: string;
  account: string;
  region: string;
  readyAt: Date;
  /** Set for one that fails. */
  failure?: string;
  preview: AutomationExecutionPreview;
}

/** What all executions share, whatever their account. */
export interface AutomationState {
  /** Up to which moment (ms of the sandbox's time) executions were carried on. */
  time: number;
  tasks: Set<AutomationTask>;
  script: AutomationScript;
  /** By account, Region and token in lower case. */
  tokens: Map<string, UsedToken>;
  previews: Map<string, StoredPreview>;
}

export function emptyAutomation(time: number): AutomationState {
  return {
    time,
    tasks: new Set(),
    script: emptyScript(),
    tokens: new Map(),
    previews: new Map(),
  };
}
