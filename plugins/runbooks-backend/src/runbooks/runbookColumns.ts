import {
  RunbookSection,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookRow } from '../database/tables';

/** The source id and target of reads that go by entities. */
export const ENTITIES_TARGET = 'entities';

/** What of a runbook is only shown, as it is stored. */
export interface RunbookDetailColumn {
  sections: Partial<Record<RunbookSection, string>>;
  steps: RunbookStep[];
}

/** The columns that lists need, of `runbooks as r`. */
export const SUMMARY_COLUMNS = [
  'id',
  'source_id',
  'origin',
  'name',
  'title',
  'format',
  'executor_id',
  'incident',
  'area',
  'outcome',
  'owner',
  'author',
  'last_updated',
  'account',
  'region',
  'environment',
  'url',
  'version',
  'content_hash',
  'missing',
  'problems',
  'binding_problems',
  'reviewed_at',
  'reviewed_by',
  'reviewed_hash',
  'next_due_at',
  'gone_at',
] as const satisfies ReadonlyArray<keyof RunbookRow>;

export type SummaryColumns = Pick<RunbookRow, (typeof SUMMARY_COLUMNS)[number]>;
