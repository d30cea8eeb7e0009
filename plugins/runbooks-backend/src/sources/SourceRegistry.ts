import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';

/** A source that is read, and when. */
export interface ScheduledSource {
  source: RunbookSource;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How long one read may take. */
  timeoutMs: number;
  /** Between two cycles; absent where the schedule has no fixed period. */
  frequencyMs?: number;
}

/** The sources that are read, by id. */
export type SourceRegistry = ReadonlyMap<string, ScheduledSource>;
