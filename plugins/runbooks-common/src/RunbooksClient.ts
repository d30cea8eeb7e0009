import {
  ApiClientOptions,
  createApiClient,
  pathOf,
  unwrap,
} from '@opsready/backstage-plugin-opsready-common';
import { Client } from 'openapi-fetch';
import {
  AuditEntries,
  EntityRunbookFacts,
  EntityRunbooks,
  Execution,
  ExecutionOutputs,
  Executions,
  ExecutionStep,
  ExecutionSteps,
  LaunchForm,
  LaunchRequest,
  ParameterResources,
  Preview,
  RunbookDetail,
  RunbookDrift,
  RunbookReview,
  Runbooks,
  Sources,
} from './api';
import { operations, paths } from './generated/openapi';

type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;
type BodyOf<TOperation extends keyof operations> =
  operations[TOperation] extends {
    requestBody: { content: { 'application/json': infer TBody } };
  }
    ? TBody
    : never;

/** Filters and page of the list of runbooks. @public */
export type RunbooksQuery = QueryOf<'ListRunbooks'>;
/** Filters and page of the list of executions. @public */
export type ExecutionsQuery = QueryOf<'ListExecutions'>;
/** Filters and page of the audit record. @public */
export type AuditQuery = Omit<QueryOf<'ListAudit'>, 'format'>;
/** A launch that was previewed, with what policy demands. @public */
export type CreateExecutionRequest = BodyOf<'CreateExecution'>;
/** What an approver says. @public */
export type DecideApprovalRequest = BodyOf<'DecideApproval'>;
/** A launch after approval. @public */
export type LaunchExecutionRequest = BodyOf<'LaunchExecution'>;
/** A signal to what waits. @public */
export type SignalExecutionRequest = BodyOf<'SignalExecution'>;
/** What became of an unknown execution. @public */
export type CloseExecutionRequest = BodyOf<'CloseExecution'>;
/** What a person did for a guided step. @public */
export type RecordGuidedStepRequest = BodyOf<'RecordGuidedStep'>;
/** How a guided execution ended. @public */
export type FinishGuidedExecutionRequest = BodyOf<'FinishGuidedExecution'>;

/**
 * Calls the runbooks API. Failed calls throw `ResponseError`.
 *
 * @public
 */
export class RunbooksClient {
  readonly #client: Client<paths>;

  constructor(options: ApiClientOptions) {
    this.#client = createApiClient('runbooks', options);
  }

  async listRunbooks(query: RunbooksQuery = {}): Promise<Runbooks> {
    return unwrap(this.#client.GET('/runbooks', { params: { query } }));
  }

  async getRunbook(runbookId: string): Promise<RunbookDetail> {
    return unwrap(
      this.#client.GET('/runbooks/{runbookId}', {
        params: { path: { runbookId } },
      }),
    );
  }

  async getRunbookDrift(runbookId: string): Promise<RunbookDrift> {
    return unwrap(
      this.#client.GET('/runbooks/{runbookId}/drift', {
        params: { path: { runbookId } },
      }),
    );
  }

  async createReview(
    runbookId: string,
    body: { contentHash: string; note?: string },
  ): Promise<RunbookReview> {
    return unwrap(
      this.#client.POST('/runbooks/{runbookId}/reviews', {
        params: { path: { runbookId } },
        body,
      }),
    );
  }

  async getEntityRunbooks(entityRef: string): Promise<EntityRunbooks> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/runbooks', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async getLaunchForm(
    entityRef: string,
    runbookId: string,
  ): Promise<LaunchForm> {
    return unwrap(
      this.#client.GET(
        '/entities/{kind}/{namespace}/{name}/runbooks/{runbookId}/launch-form',
        { params: { path: { ...pathOf(entityRef), runbookId } } },
      ),
    );
  }

  async listParameterResources(
    entityRef: string,
    runbookId: string,
    parameter: string,
  ): Promise<ParameterResources> {
    return unwrap(
      this.#client.GET(
        '/entities/{kind}/{namespace}/{name}/runbooks/{runbookId}/resources',
        {
          params: {
            path: { ...pathOf(entityRef), runbookId },
            query: { parameter },
          },
        },
      ),
    );
  }

  async createPreview(launch: LaunchRequest): Promise<Preview> {
    return unwrap(this.#client.POST('/previews', { body: launch }));
  }

  async createExecution(request: CreateExecutionRequest): Promise<Execution> {
    return unwrap(this.#client.POST('/executions', { body: request }));
  }

  async listExecutions(query: ExecutionsQuery = {}): Promise<Executions> {
    return unwrap(this.#client.GET('/executions', { params: { query } }));
  }

  async getExecution(executionId: string): Promise<Execution> {
    return unwrap(
      this.#client.GET('/executions/{executionId}', {
        params: { path: { executionId } },
      }),
    );
  }

  async listExecutionSteps(
    executionId: string,
    query: { limit?: number; offset?: number } = {},
  ): Promise<ExecutionSteps> {
    return unwrap(
      this.#client.GET('/executions/{executionId}/steps', {
        params: { path: { executionId }, query },
      }),
    );
  }

  /** @param stepId - without it the outputs of the whole execution */
  async getExecutionOutputs(
    executionId: string,
    stepId?: string,
  ): Promise<ExecutionOutputs> {
    return unwrap(
      this.#client.GET('/executions/{executionId}/outputs', {
        params: { path: { executionId }, query: { stepId } },
      }),
    );
  }

  async decideApproval(
    executionId: string,
    body: DecideApprovalRequest,
  ): Promise<Execution> {
    return unwrap(
      this.#client.POST('/executions/{executionId}/approvals', {
        params: { path: { executionId } },
        body,
      }),
    );
  }

  async launchExecution(
    executionId: string,
    body: LaunchExecutionRequest,
  ): Promise<Execution> {
    return unwrap(
      this.#client.POST('/executions/{executionId}/launch', {
        params: { path: { executionId } },
        body,
      }),
    );
  }

  async signalExecution(
    executionId: string,
    body: SignalExecutionRequest,
  ): Promise<Execution> {
    return unwrap(
      this.#client.POST('/executions/{executionId}/signal', {
        params: { path: { executionId } },
        body,
      }),
    );
  }

  async stopExecution(
    executionId: string,
    body: { reason: string },
  ): Promise<Execution> {
    return unwrap(
      this.#client.POST('/executions/{executionId}/stop', {
        params: { path: { executionId } },
        body,
      }),
    );
  }

  async closeExecution(
    executionId: string,
    body: CloseExecutionRequest,
  ): Promise<Execution> {
    return unwrap(
      this.#client.POST('/executions/{executionId}/close', {
        params: { path: { executionId } },
        body,
      }),
    );
  }

  async recordGuidedStep(
    executionId: string,
    stepId: string,
    body: RecordGuidedStepRequest,
  ): Promise<ExecutionStep> {
    return unwrap(
      this.#client.PUT('/executions/{executionId}/steps/{stepId}', {
        params: { path: { executionId, stepId } },
        body,
      }),
    );
  }

  async finishGuidedExecution(
    executionId: string,
    body: FinishGuidedExecutionRequest,
  ): Promise<Execution> {
    return unwrap(
      this.#client.POST('/executions/{executionId}/finish', {
        params: { path: { executionId } },
        body,
      }),
    );
  }

  async listAudit(query: AuditQuery = {}): Promise<AuditEntries> {
    return unwrap(
      this.#client.GET('/audit', { params: { query } }),
    ) as Promise<AuditEntries>;
  }

  /** The record as a CSV file. */
  async exportAudit(query: AuditQuery = {}): Promise<string> {
    return unwrap(
      this.#client.GET('/audit', {
        params: { query: { ...query, format: 'csv' } },
        parseAs: 'text',
      }),
    ) as Promise<string>;
  }

  async listSources(): Promise<Sources> {
    return unwrap(this.#client.GET('/sources'));
  }

  /** For services: at most 500 entities a call. */
  async queryEntityFacts(entityRefs: string[]): Promise<EntityRunbookFacts> {
    return unwrap(this.#client.POST('/entity-facts', { body: { entityRefs } }));
  }
}
