import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

/** What something that is read on a schedule says of itself. @public */
export interface ReadSource {
  /** Kebab-case. */
  id: string;
  title: string;
  /** Default schedule; config overrides it. */
  schedule: { frequency: HumanDuration; timeout: HumanDuration };
  /** Places that are read one by one, each by one replica at a time; ids are unique within the source. */
  targets?: ReadonlyArray<{ id: string }>;
}

/** A source that is read, and when. @public */
export interface ScheduledSource<TSource extends ReadSource = ReadSource> {
  source: TSource;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How long one read may take. */
  timeoutMs: number;
  /** Between two cycles; absent where the schedule has no fixed period. */
  frequencyMs?: number;
}

/** The sources that are read, by id. @public */
export type SourceRegistry<TSource extends ReadSource = ReadSource> =
  ReadonlyMap<string, ScheduledSource<TSource>>;
