import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Execution,
  ExecutionAction,
  Executions,
  ExecutionsQuery,
  ExecutionStatus,
  ExecutionStep,
  RecordGuidedStepRequest,
  StepStatus,
} from '@opsready/backstage-plugin-runbooks-common';
import { EXECUTIONS } from './executions';
import { executionStepsOf } from './executionSteps';
import { ago, NOW } from './now';
import { fits, pageOf, says } from './pageOf';

const STEP_STATUS: Record<RecordGuidedStepRequest['state'], StepStatus> = {
  open: 'pending',
  done: 'succeeded',
  skipped: 'skipped',
  failed: 'failed',
};

/** The executions of the stories, which change as people act on them. */
export class FixtureExecutions {
  readonly #executions: Map<string, Execution>;
  readonly #steps = new Map<string, ExecutionStep[]>();

  constructor(count: number) {
    const past = Array.from(
      { length: Math.max(0, count - EXECUTIONS.length) },
      (_, index): Execution => {
        const story = EXECUTIONS[EXECUTIONS.length - 1 - (index % 2)];
        const execution = {
          ...story.execution,
          id: `past-${index}`,
          requestedAt: ago(5_000 + 60 * index),
        };
        return { ...story, execution };
      },
    );
    this.#executions = new Map(
      [...EXECUTIONS, ...past].map(story => [story.execution.id, story]),
    );
  }

  get(executionId: string): Execution {
    const found = this.#executions.get(executionId);
    if (!found) {
      throw new NotFoundError(`No execution ${executionId}`);
    }
    return found;
  }

  add(execution: Execution): Execution {
    this.#executions.set(execution.execution.id, execution);
    return execution;
  }

  /** What becomes of an execution when somebody acts on it. */
  change(
    executionId: string,
    status: ExecutionStatus,
    actions: ExecutionAction[],
    rest: Partial<Execution> = {},
  ): Execution {
    const before = this.get(executionId);
    return this.add({
      ...before,
      waitingFor: undefined,
      ...rest,
      actions,
      execution: { ...before.execution, status },
    });
  }

  steps(executionId: string): ExecutionStep[] {
    const known =
      this.#steps.get(executionId) ?? executionStepsOf(this.get(executionId));
    this.#steps.set(executionId, known);
    return known;
  }

  recordStep(
    executionId: string,
    stepId: string,
    body: RecordGuidedStepRequest,
  ): ExecutionStep {
    const steps = this.steps(executionId);
    const before = steps.find(({ id }) => id === stepId);
    if (!before?.guided) {
      throw new NotFoundError(`No step ${stepId}`);
    }
    if (before.guided.version !== body.version) {
      throw new ConflictError('A colleague recorded this step meanwhile.');
    }
    const after: ExecutionStep = {
      ...before,
      status: STEP_STATUS[body.state],
      guided: {
        ...before.guided,
        version: body.version + 1,
        by: 'user:default/mara',
        at: NOW,
        note: body.note,
        evidence: body.evidence ?? [],
      },
    };
    this.#steps.set(
      executionId,
      steps.map(step => (step.id === stepId ? after : step)),
    );
    return after;
  }

  page(query: ExecutionsQuery): Executions {
    const all = [...this.#executions.values()].filter(
      ({ execution, actions }) =>
        says(query.text, execution.runbookTitle, execution.runbookName) &&
        fits(query.status, execution.status) &&
        fits(query.area, execution.area) &&
        fits(query.account, execution.place?.account) &&
        fits(one(query.entityRef), execution.entityRef) &&
        fits(one(query.runbookId), execution.runbookId) &&
        fits(one(query.requestedBy), execution.requestedBy) &&
        (query.outside === undefined || query.outside === execution.outside) &&
        (!query.awaitingMyApproval ||
          actions.some(
            ({ action, allowed }) => action === 'approve' && allowed,
          )),
    );
    return pageOf(
      all
        .map(({ execution }) => execution)
        .sort((a, b) => b.requestedAt.localeCompare(a.requestedAt)),
      query,
    );
  }
}

function one(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value];
}
