import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { StepStatus } from '@opsready/backstage-plugin-runbooks-common';
import { ObservedStep } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import {
  maskKnown,
  maskSecrets,
  MaskingSettings,
  maskText,
  maskValue,
} from '../masking';
import { withoutNul } from './withoutNul';

/** A row of `execution_steps` as a provider shows a step. */
export interface StepRow {
  execution_id: string;
  step_id: string;
  position: number;
  name: string;
  action: string | null;
  status: StepStatus;
  started_at: string | null;
  finished_at: string | null;
  /** `PlanValue[]`, secrets masked */
  inputs: string;
  has_outputs: boolean | number;
  message: string | null;
  parent_id: string | null;
  iteration: number | null;
  account: string | null;
  region: string | null;
  target: string | null;
  child_provider_id: string | null;
}

const KEY = ['execution_id', 'step_id'] as const;
const SHOWN = [
  'position',
  'name',
  'action',
  'status',
  'started_at',
  'finished_at',
  'inputs',
  'has_outputs',
  'message',
  'parent_id',
  'iteration',
  'account',
  'region',
  'target',
  'child_provider_id',
] as const;

/**
 * Stores the steps of executions as far as they differ, with secrets masked. Outputs are not stored.
 *
 * @returns the executions of which a step differed
 */
export async function writeSteps(
  trx: Knex,
  options: {
    executions: ReadonlyArray<{
      executionId: string;
      steps: readonly ObservedStep[];
      /** Texts that must not be seen. */
      secrets: readonly string[];
    }>;
    masking: MaskingSettings;
  },
): Promise<string[]> {
  const rows = options.executions.flatMap(({ executionId, steps, secrets }) =>
    // A step that came twice counts as it came last: one statement must not write a row twice.
    [...new Map(steps.map(step => [step.id, step])).values()].map(
      (step, position) =>
        toRow({
          executionId,
          step,
          position,
          secrets,
          masking: options.masking,
        }),
    ),
  );
  const written = await insertRows<StepRow, { execution_id: string }>(trx, {
    table: 'execution_steps',
    columns: [...KEY, ...SHOWN],
    rows,
    onConflict: { columns: [...KEY], action: 'merge', unless: [...SHOWN] },
    returning: ['execution_id'],
  });
  return [...new Set(written.map(row => row.execution_id))];
}

function toRow(options: {
  executionId: string;
  step: ObservedStep;
  position: number;
  secrets: readonly string[];
  masking: MaskingSettings;
}): StepRow {
  const { executionId, step, position, secrets, masking } = options;
  return withoutNul({
    execution_id: executionId,
    step_id: step.id,
    position,
    name: step.name,
    action: step.action ?? null,
    status: step.status,
    started_at: step.startedAt ?? null,
    finished_at: step.finishedAt ?? null,
    inputs: JSON.stringify(
      step.inputs.map(({ name, value, secret }) =>
        maskSecrets(maskValue(name, value, masking, secret), secrets),
      ),
    ),
    has_outputs: step.hasOutputs,
    message:
      step.message === undefined
        ? null
        : maskKnown(maskText(step.message), secrets),
    parent_id: step.parentId ?? null,
    iteration: step.iteration ?? null,
    account: step.place?.account ?? null,
    region: step.place?.region ?? null,
    target: step.target ?? null,
    child_provider_id: step.childProviderId ?? null,
  });
}
