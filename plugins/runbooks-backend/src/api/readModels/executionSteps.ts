import {
  ExecutionStep,
  ExecutionSteps,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { placeOf } from '../../audit/placeOf';
import { StepRow } from '../../following/writeSteps';
import { GuidedStepRow } from '../../guided/GuidedStepRow';

type Row = StepRow & GuidedStepRow;

/** One page of an execution's steps, in their order. */
export async function executionSteps(options: {
  database: Knex;
  executionId: string;
  page: { limit: number; offset: number };
  now: Date;
}): Promise<ExecutionSteps> {
  const { database, executionId, page, now } = options;
  const of = () =>
    database<Row>('execution_steps').where('execution_id', executionId);
  const [rows, [{ total }]] = await Promise.all([
    of().orderBy('position').limit(page.limit).offset(page.offset),
    of().count({ total: '*' }),
  ]);
  return {
    now: now.toISOString(),
    items: (rows as Row[]).map(executionStep),
    totalItems: Number(total),
  };
}

/** One step; `undefined` where there is none. */
export async function oneExecutionStep(
  database: Knex,
  executionId: string,
  stepId: string,
): Promise<ExecutionStep | undefined> {
  const row = await database<Row>('execution_steps')
    .where({ execution_id: executionId, step_id: stepId })
    .first();
  return row && executionStep(row as Row);
}

function executionStep(row: Row): ExecutionStep {
  return {
    id: row.step_id,
    name: row.name,
    title: row.title ?? undefined,
    action: row.action ?? undefined,
    status: row.status,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    inputs: JSON.parse(row.inputs),
    hasOutputs: Boolean(row.has_outputs),
    message: row.message ?? undefined,
    parentId: row.parent_id ?? undefined,
    iteration: row.iteration ?? undefined,
    place: placeOf({ ...row, environment: null }),
    target: row.target ?? undefined,
    childProviderId: row.child_provider_id ?? undefined,
    ...(row.guided_text !== null && {
      guided: {
        text: row.guided_text,
        version: row.version,
        by: row.recorded_by ?? undefined,
        at: row.recorded_at ?? undefined,
        note: row.note ?? undefined,
        evidence: row.evidence ? JSON.parse(row.evidence) : [],
      },
    }),
  };
}
