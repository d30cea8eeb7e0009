import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import {
  ExecutionPlan,
  ExecutionStatus,
  LaunchRequest,
  ParameterResources,
  Place,
  PlanValue,
  Preview,
  Refusal,
  RiskClass,
  RunbookFormat,
  StepStatus,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookTarget, SourceRunbook } from './RunbookSource';

/** A runbook as the index holds it. @public */
export interface IndexedRunbook extends SourceRunbook {
  /** Opaque, URL-safe. */
  id: string;
  sourceId: string;
}

/** The person on whose behalf something is done at the provider. @public */
export interface Person {
  /** Full lower-case ref. */
  entityRef: string;
}

/**
 * A launch as the executor would do it: the plan that people see and approve, and what the core needs to judge it.
 * An executor observes; whether it may be launched is decided by policy.
 *
 * @public
 */
export interface PreparedLaunch {
  /** The approvals are for exactly this. Values are as people read them; the core masks those that are secret. */
  plan: ExecutionPlan;
  /**
   * What `start` needs beside the plan, secrets included; kept sealed until the launch. JSON. It follows from the request and
   * from what the provider has alone, without times and random values: a difference voids the approvals.
   */
  sealed: JsonObject;
  /** What the executor itself cannot do or understand: parameters, roles, targets that could not be resolved. */
  refusals: Refusal[];
  /** The highest class of its steps and children, before effects and policy are looked at. */
  riskClass: RiskClass;
  riskReasons: string[];
  /** Each resource that a parameter names: whether it is the entity's own, and which entities its own tag names. */
  resources: Array<{
    id: string;
    parameter: string;
    belongs: 'own' | 'foreign' | 'unresolved';
    /** Entity refs or names in its tag `opsready:entity`. */
    consents: string[];
    message?: string;
  }>;
  warnings: string[];
}

/** What the provider says that a launch would do. @public */
export type LaunchEffects = Preview['effects'];

/** An execution as the provider shows it. @public */
export interface ObservedExecution {
  providerId: string;
  /** Ours, where it carries our mark. */
  executionId?: string;
  status: ExecutionStatus;
  documentName: string;
  documentVersion?: string;
  place: Place;
  startedAt?: string;
  finishedAt?: string;
  /** Why it failed or waits. */
  message?: string;
  waitingFor?: {
    kind: 'pause' | 'approval' | 'calendar';
    stepName: string;
    message: string;
    /** Who may approve at the provider, and whether one approval by us is enough. */
    approvers?: string[];
    canSignal: boolean;
  };
  /** Of a parent: its children, as far as they were asked for. */
  children?: Array<{
    providerId: string;
    status: ExecutionStatus;
    place?: Place;
    target?: string;
    message?: string;
  }>;
  /** Given where details were asked for. */
  steps?: ObservedStep[];
  /** What it was started with; with details, at least. Never stored: the core masks the values of secret ones wherever they turn up. */
  parameters?: Record<string, JsonValue>;
}

/** A step as the provider shows it; secrets are masked by the core before anything is stored. @public */
export interface ObservedStep {
  /** Unique within the execution and stable. */
  id: string;
  name: string;
  action?: string;
  status: StepStatus;
  startedAt?: string;
  finishedAt?: string;
  inputs: PlanValue[];
  hasOutputs: boolean;
  message?: string;
  parentId?: string;
  iteration?: number;
  place?: Place;
  target?: string;
  childProviderId?: string;
}

/** An execution of ours at its provider. @public */
export interface ProviderExecution {
  executionId: string;
  providerId: string;
  plan: ExecutionPlan;
}

/**
 * Runs runbooks at a provider.
 *
 * @public
 */
export interface RunbookExecutor {
  /** Kebab-case. */
  id: string;
  title: string;
  formats: RunbookFormat[];
  /** Where its executions are followed. */
  targets: RunbookTarget[];
  /** Whether a start whose answer was lost may be sent again with the same token. */
  resubmit: 'sameToken' | 'never';

  /** Which parts of a launch the document allows. Pure. */
  describeForm(runbook: IndexedRunbook): {
    rateControl: { allowed: boolean; targetParameters?: string[] };
    locations: Place[];
  };

  /** The entity's own resources that a parameter may take. Throws `SourceError`, `InputError`. */
  listResources(options: {
    runbook: IndexedRunbook;
    parameter: string;
    entity: Entity;
    signal: AbortSignal;
  }): Promise<ParameterResources>;

  /**
   * Resolves a launch to what exactly would run: version and hash at the provider now, values encoded, roles filled in,
   * resources looked up, children expanded. Starts nothing. Problems of the request are refusals; throws `SourceError`
   * only where the provider cannot be asked.
   *
   * The values of `launch` were judged by what the index knows of the parameters: they are of their types, with the
   * defaults of those that were left out.
   */
  prepare(options: {
    runbook: IndexedRunbook;
    entity: Entity;
    launch: LaunchRequest;
    signal: AbortSignal;
  }): Promise<PreparedLaunch>;

  /**
   * Asks the provider for the effects. What the provider says against it is an answer.
   *
   * @throws SourceError of kind `throttled` or `unavailable` where it could not say at present
   */
  preview(options: {
    prepared: PreparedLaunch;
    person: Person;
    signal: AbortSignal;
  }): Promise<LaunchEffects>;

  /**
   * Starts it. Called after `submitting` was stored. Where `resubmit` is `never` it is sent once, without a repetition by
   * the client.
   *
   * @throws SourceError of kind `denied` or `notFound`, or InputError, where the provider refused and nothing was started;
   * `throttled`, too, where `resubmit` is `never`
   * @throws ConflictError where the provider knows the token, but not for this start: it is looked up then
   * @throws anything else where it may have been started
   */
  start(options: {
    executionId: string;
    /** A UUID derived from the execution's id: the same for each attempt. */
    clientToken: string;
    plan: ExecutionPlan;
    sealed: JsonObject;
    person: Person;
    signal: AbortSignal;
  }): Promise<{ providerId: string }>;

  /**
   * Looks for an execution by our mark. `undefined` is only for "the provider was asked and has none".
   *
   * @throws SourceError where it could not be asked
   */
  find(options: {
    executionId: string;
    plan: ExecutionPlan;
    /** When it was first submitted. */
    since: Date;
    signal: AbortSignal;
  }): Promise<{ providerId: string } | undefined>;

  /**
   * Observes what is open at a target: everything that runs there, and each of `open` that no longer does, once. `details`
   * are wanted for those only that somebody watches. A known execution that the provider has no more is delivered as
   * `unknown`.
   */
  follow(options: {
    target: RunbookTarget;
    open: Array<{ providerId: string; executionId?: string; details: boolean }>;
    /** Executions started since then are delivered even if they have ended. */
    since: Date;
    signal: AbortSignal;
  }): AsyncIterable<ObservedExecution>;

  /** Outputs of a step, or of the whole execution; unmasked, for the core to mask. */
  readOutputs(options: {
    execution: ProviderExecution;
    stepId?: string;
    signal: AbortSignal;
  }): Promise<{
    items: Array<{ name: string; value: JsonValue }>;
    truncated: boolean;
    /** What the execution was started with, as in `ObservedExecution`. */
    parameters?: Record<string, JsonValue>;
  }>;

  /** Sends a signal to what waits. Throws `SourceError`, `ConflictError` where nothing waits. */
  signal(options: {
    execution: ProviderExecution;
    signal: 'resume' | 'approve' | 'reject';
    stepName: string;
    comment?: string;
    person: Person;
    abort: AbortSignal;
  }): Promise<void>;

  /** Asks the provider to stop. What has ended already is no error. */
  stop(options: {
    execution: ProviderExecution;
    person: Person;
    signal: AbortSignal;
  }): Promise<void>;

  /** Where a person sees it at the provider. */
  linkTo(execution: ProviderExecution): string | undefined;
}
