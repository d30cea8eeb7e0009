import { StepStatus } from '@opsready/backstage-plugin-runbooks-common';

/** Of a row of `execution_steps`, what people record of a guided step. */
export interface GuidedStepRow {
  execution_id: string;
  step_id: string;
  position: number;
  name: string;
  title: string | null;
  status: StepStatus;
  started_at: string | null;
  finished_at: string | null;
  guided_text: string | null;
  version: number;
  recorded_by: string | null;
  recorded_at: string | null;
  note: string | null;
  /** `{ url, title? }[]` */
  evidence: string | null;
}

/** What people say of a step, and the status that it has then. */
export const STATUS_OF_STATE = {
  open: 'pending',
  done: 'succeeded',
  skipped: 'skipped',
  failed: 'failed',
} as const satisfies Record<string, StepStatus>;

export type GuidedState = keyof typeof STATUS_OF_STATE;
