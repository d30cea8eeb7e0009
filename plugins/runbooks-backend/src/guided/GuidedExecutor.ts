import { InputError } from '@backstage/errors';
import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import {
  ExecutionPlan,
  Refusal,
  RiskClass,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  PreparedLaunch,
  RunbookExecutor,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';

/** The id of the executor that people are. */
export const GUIDED = 'guided';

const RISKS: readonly RiskClass[] = ['readOnly', 'mutating', 'destructive'];

const NO_STEPS: Refusal = {
  code: 'notUnderstood',
  message:
    'The runbook has no steps to go through. Give it a heading "Steps" with a numbered list.',
};

/**
 * Runs a runbook by people: its steps become a checklist, as they were when it was approved. There is no provider and
 * nothing to follow; the steps are the execution.
 */
export class GuidedExecutor implements RunbookExecutor {
  readonly id = GUIDED;
  readonly title = 'Guided';
  readonly formats: RunbookExecutor['formats'] = ['markdown'];
  readonly targets: RunbookExecutor['targets'] = [];
  readonly resubmit = 'sameToken';
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  describeForm() {
    return { rateControl: { allowed: false }, locations: [] };
  }

  async listResources() {
    return { items: [], unresolved: [] };
  }

  async prepare({
    runbook,
    launch,
  }: Parameters<RunbookExecutor['prepare']>[0]): Promise<PreparedLaunch> {
    const plan: ExecutionPlan = {
      executorId: GUIDED,
      documentName: runbook.name,
      documentVersion: runbook.version,
      contentHash: runbook.contentHash,
      parameters: [],
      targets: [],
      steps: runbook.steps,
    };
    const risk = Math.max(
      0,
      ...runbook.steps.map(step => RISKS.indexOf(step.risk ?? 'readOnly')),
    );
    return {
      plan,
      sealed: {},
      refusals: [
        ...parameterRefusals(launch),
        ...(runbook.steps.length === 0 ? [NO_STEPS] : []),
      ],
      riskClass: RISKS[risk],
      riskReasons: [
        risk === 0
          ? 'People do its steps; the portal itself changes nothing.'
          : 'The runbook says so of one of its steps.',
      ],
      resources: [],
      warnings: [],
    };
  }

  async preview({ prepared }: Parameters<RunbookExecutor['preview']>[0]) {
    return {
      state: 'known' as const,
      message: 'People do its steps; the portal itself changes nothing.',
      mutating: 0,
      nonMutating: prepared.plan.steps.length,
      undetermined: 0,
    };
  }

  /** The same steps each time that it is called: what people recorded meanwhile stays. */
  async start({
    executionId,
    plan,
  }: Parameters<RunbookExecutor['start']>[0]): Promise<{ providerId: string }> {
    await insertRows(this.#knex, {
      table: 'execution_steps',
      columns: [
        'execution_id',
        'step_id',
        'position',
        'name',
        'title',
        'status',
        'inputs',
        'has_outputs',
        'guided_text',
      ],
      rows: plan.steps.map((step, position) => ({
        execution_id: executionId,
        step_id: `${position + 1}`,
        position,
        name: step.name,
        title: step.title ?? null,
        status: 'pending',
        inputs: '[]',
        has_outputs: false,
        guided_text: step.description ?? step.title ?? step.name,
      })),
      onConflict: { columns: ['execution_id', 'step_id'], action: 'ignore' },
    });
    return { providerId: executionId };
  }

  async find({ executionId }: Parameters<RunbookExecutor['find']>[0]) {
    const step = await this.#knex('execution_steps')
      .where('execution_id', executionId)
      .first('step_id');
    return step ? { providerId: executionId } : undefined;
  }

  async *follow() {
    // People say how far they are.
  }

  async readOutputs() {
    return { items: [], truncated: false };
  }

  async signal(): Promise<void> {
    throw new InputError(
      'A guided execution waits for people: record its steps instead',
    );
  }

  /** Nothing runs but what people do. */
  async stop(): Promise<void> {}

  linkTo() {
    return undefined;
  }
}

function parameterRefusals({
  parameters,
  rateControl,
  locations,
}: Parameters<RunbookExecutor['prepare']>[0]['launch']): Refusal[] {
  const names = Object.keys(parameters);
  const refusals: Refusal[] = names.map(parameter => ({
    code: 'parameters',
    parameter,
    message: `A guided runbook has no parameter '${parameter}'. Leave it out.`,
  }));
  if (rateControl || locations?.length) {
    refusals.push({
      code: 'parameters',
      message:
        'A guided runbook is run by people, in one place: leave out rate control and locations.',
    });
  }
  return refusals;
}
