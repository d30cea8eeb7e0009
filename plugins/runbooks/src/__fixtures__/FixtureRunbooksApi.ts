import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  AuditEntries,
  AuditQuery,
  CloseExecutionRequest,
  CreateExecutionRequest,
  DecideApprovalRequest,
  EntityRunbooks,
  Execution,
  ExecutionOutputs,
  Executions,
  ExecutionsQuery,
  ExecutionStep,
  ExecutionSteps,
  FinishGuidedExecutionRequest,
  LaunchExecutionRequest,
  LaunchForm,
  LaunchRequest,
  ParameterResources,
  Preview,
  RecordGuidedStepRequest,
  RunbookDetail,
  RunbookDrift,
  RunbookReview,
  Runbooks,
  RunbooksQuery,
  RunbookSummary,
  SignalExecutionRequest,
  Sources,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbooksApi } from '../api';
import { AUDIT } from './audit';
import { detailOf, driftOf } from './details';
import { ENTITY_RUNBOOKS } from './entityRunbooks';
import { executionOf } from './executions';
import { FixtureExecutions } from './FixtureExecutions';
import { FixtureRunbookList } from './FixtureRunbookList';
import { launchFormOf, resourcesOf } from './launchForms';
import { ago, DAY, NOW } from './now';
import { pageOf } from './pageOf';
import { planOf } from './plans';
import { previewOf } from './previews';
import { AILING_SOURCES } from './sources';

const STOP = { action: 'stop', allowed: true } as const;
const TICK = { action: 'tick', allowed: true } as const;
const FINISH = { action: 'finish', allowed: true } as const;

/**
 * A backend of fixtures: answers at once, and remembers what becomes of executions for as long as it lives. Tests
 * replace single answers.
 */
export class FixtureRunbooksApi implements RunbooksApi {
  readonly #runbooks: FixtureRunbookList;
  readonly #executions: FixtureExecutions;

  constructor(options: { runbooks?: number; executions?: number } = {}) {
    this.#runbooks = new FixtureRunbookList(options.runbooks ?? 60);
    this.#executions = new FixtureExecutions(options.executions ?? 60);
  }

  async listRunbooks(query: RunbooksQuery = {}): Promise<Runbooks> {
    return this.#runbooks.page(query);
  }

  async getRunbook(runbookId: string): Promise<RunbookDetail> {
    return detailOf(this.#runbook(runbookId));
  }

  async getRunbookDrift(runbookId: string): Promise<RunbookDrift> {
    return driftOf(this.#runbook(runbookId));
  }

  async createReview(
    runbookId: string,
    body: { contentHash: string; note?: string },
  ): Promise<RunbookReview> {
    if (this.#runbook(runbookId).contentHash !== body.contentHash) {
      throw new ConflictError('The runbook changed meanwhile.');
    }
    return {
      id: 'review-2',
      reviewedBy: 'user:default/mara',
      reviewedAt: NOW,
      nextDueAt: ago(-180 * DAY),
      ...body,
    };
  }

  async getEntityRunbooks(entityRef: string): Promise<EntityRunbooks> {
    const found = ENTITY_RUNBOOKS.find(story => story.entityRef === entityRef);
    if (!found) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    return found;
  }

  async getLaunchForm(
    _entityRef: string,
    runbookId: string,
  ): Promise<LaunchForm> {
    return launchFormOf(this.#runbook(runbookId));
  }

  async listParameterResources(
    _entityRef: string,
    _runbookId: string,
    parameter: string,
  ): Promise<ParameterResources> {
    return resourcesOf(parameter);
  }

  async createPreview(launch: LaunchRequest): Promise<Preview> {
    return previewOf(this.#runbook(launch.runbookId), launch);
  }

  async createExecution(request: CreateExecutionRequest): Promise<Execution> {
    const { launch, planHash, requestKey, reason, ticket } = request;
    const runbook = this.#runbook(launch.runbookId);
    const story = executionOf(runbook, 'running');
    const waits = story.demands.approvals > 0;
    const byHand = runbook.executorId === 'guided' ? [TICK, FINISH] : [];
    return this.#executions.add({
      ...story,
      plan: planOf(runbook, launch),
      planHash,
      reason,
      ticket,
      actions: waits ? [STOP] : [...byHand, STOP],
      execution: {
        ...story.execution,
        id: requestKey,
        entityRef: launch.entityRef,
        status: waits ? 'awaitingApproval' : 'running',
        requestedAt: NOW,
        launchedAt: waits ? undefined : NOW,
      },
    });
  }

  async listExecutions(query: ExecutionsQuery = {}): Promise<Executions> {
    return this.#executions.page(query);
  }

  async getExecution(executionId: string): Promise<Execution> {
    return this.#executions.get(executionId);
  }

  async listExecutionSteps(
    executionId: string,
    query: { limit?: number; offset?: number } = {},
  ): Promise<ExecutionSteps> {
    return pageOf(this.#executions.steps(executionId), query);
  }

  async getExecutionOutputs(
    _executionId: string,
    stepId?: string,
  ): Promise<ExecutionOutputs> {
    return {
      items: [
        { name: 'RunningCount', value: '4' },
        { name: 'Password', value: '••••', secret: true },
        { name: 'Log', value: `<b>${stepId ?? 'all'}</b>\nline 2` },
      ],
      truncated: stepId !== undefined,
    };
  }

  async decideApproval(
    executionId: string,
    body: DecideApprovalRequest,
  ): Promise<Execution> {
    const { approvals } = this.#executions.get(executionId);
    const decided = { by: 'user:default/mara', at: NOW, ...body };
    return this.#executions.change(
      executionId,
      body.decision === 'approve' ? 'requested' : 'rejected',
      [],
      { approvals: [...approvals, decided] },
    );
  }

  async launchExecution(
    executionId: string,
    _body: LaunchExecutionRequest,
  ): Promise<Execution> {
    return this.#executions.change(executionId, 'running', [STOP]);
  }

  async signalExecution(
    executionId: string,
    body: SignalExecutionRequest,
  ): Promise<Execution> {
    const rejected = body.signal === 'reject';
    return this.#executions.change(
      executionId,
      rejected ? 'failed' : 'running',
      rejected ? [] : [STOP],
    );
  }

  async stopExecution(
    executionId: string,
    _body: { reason: string },
  ): Promise<Execution> {
    const { launchedAt } = this.#executions.get(executionId).execution;
    return this.#executions.change(
      executionId,
      launchedAt ? 'stopping' : 'cancelled',
      [],
    );
  }

  async closeExecution(
    executionId: string,
    body: CloseExecutionRequest,
  ): Promise<Execution> {
    return this.#executions.change(executionId, body.outcome, []);
  }

  async recordGuidedStep(
    executionId: string,
    stepId: string,
    body: RecordGuidedStepRequest,
  ): Promise<ExecutionStep> {
    return this.#executions.recordStep(executionId, stepId, body);
  }

  async finishGuidedExecution(
    executionId: string,
    body: FinishGuidedExecutionRequest,
  ): Promise<Execution> {
    return this.#executions.change(executionId, body.outcome, []);
  }

  async listAudit(query: AuditQuery = {}): Promise<AuditEntries> {
    const found = AUDIT.filter(
      entry =>
        [undefined, entry.executionId].includes(query.executionId) &&
        [undefined, entry.actor].includes(query.actor) &&
        [undefined, entry.entityRef].includes(query.entityRef) &&
        [undefined, entry.runbookId].includes(query.runbookId) &&
        entry.at >= (query.since ?? '') &&
        entry.at <= (query.until ?? NOW),
    );
    return pageOf(found, query);
  }

  async exportAudit(query: AuditQuery = {}): Promise<string> {
    const { items } = await this.listAudit(query);
    return [
      'at,event,actor',
      ...items.map(({ at, event, actor = '' }) => `${at},${event},${actor}`),
    ].join('\n');
  }

  async listSources(): Promise<Sources> {
    return { now: NOW, items: AILING_SOURCES };
  }

  #runbook(runbookId: string): RunbookSummary {
    const found = this.#runbooks.find(runbookId);
    if (!found) {
      throw new NotFoundError(`No runbook ${runbookId}`);
    }
    return found;
  }
}
