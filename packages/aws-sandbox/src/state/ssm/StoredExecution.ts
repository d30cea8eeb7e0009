import type {
  FailureDetails,
  ParentStepDetails,
  Target,
  TargetLocation,
} from '@aws-sdk/client-ssm';
import type { DocumentVersion, StoredDocument } from './StoredDocument';

/** One step of an execution, as far as it got. */
export interface StoredStep {
  id: string;
  name: string;
  action: string;
  /** AutomationExecutionStatus of the SDK. */
  status: string;
  startedAt?: Date;
  endedAt?: Date;
  timeoutSeconds?: number;
  maxAttempts?: number;
  onFailure?: string;
  isEnd?: boolean;
  isCritical?: boolean;
  nextStep?: string;
  /** Each value as JSON, as AWS shows inputs. */
  inputs: Record<string, string>;
  outputs: Record<string, string[]>;
  failureMessage?: string;
  failureDetails?: FailureDetails;
  /** Set for a step of a loop. */
  parent?: ParentStepDetails;
  targets?: Target[];
  targetLocation?: TargetLocation;
}

/** What people decided about a step that asks for approval. */
export interface Decision {
  approver: string;
  decision: 'Approved' | 'Rejected';
  comment?: string;
  at: Date;
}

/** What SendAutomationSignal and StopAutomationExecution told an execution, until its steps take note. */
export interface Signals {
  stop?: 'Cancel' | 'Complete';
  /** Names of steps to go on with. */
  resumed: Set<string>;
  /** Names of steps to start, in interactive mode; an empty one means the next, whichever it is. */
  started: Set<string>;
  /** Ids of step executions to stop. */
  stoppedSteps: Set<string>;
  /** By id of the step execution. */
  decisions: Map<string, Decision[]>;
}

/** One execution of an Automation document. */
export interface StoredExecution {
  id: string;
  account: string;
  region: string;
  document: StoredDocument;
  version: DocumentVersion;
  /** As the account names the document: by its ARN where another account shares it. */
  documentName: string;
  /** As they were given, defaults not among them. */
  parameters: Record<string, string[]>;
  /** AutomationExecutionStatus of the SDK. */
  status: string;
  steps: StoredStep[];
  startedAt: Date;
  endedAt?: Date;
  mode: 'Auto' | 'Interactive';
  parentId?: string;
  /** ARN of who started it. */
  executedBy: string;
  outputs: Record<string, string[]>;
  variables: Record<string, string[]>;
  failureMessage?: string;
  /** CrossAccount for one that runs in several accounts or Regions. */
  type: 'Local' | 'CrossAccount';
  tags: Record<string, string>;
  targetParameterName?: string;
  targets?: Target[];
  targetMaps?: Array<Record<string, string[]>>;
  /** Values that targets came to. */
  resolvedTargets?: string[];
  targetLocations?: TargetLocation[];
  maxConcurrency?: string;
  maxErrors?: string;
  /** The one target of a child of a rate-controlled execution. */
  target?: string;
  signals: Signals;
}

const TERMINAL = new Set([
  'Success',
  'TimedOut',
  'Cancelled',
  'Failed',
  'Rejected',
  'CompletedWithSuccess',
  'CompletedWithFailure',
  'Exited',
]);

export function isFinished({ status }: { status: string }): boolean {
  return TERMINAL.has(status);
}
