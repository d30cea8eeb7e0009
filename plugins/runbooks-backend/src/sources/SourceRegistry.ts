import {
  ScheduledSource as Scheduled,
  SourceRegistry as Registry,
} from '@opsready/backstage-plugin-opsready-node';
import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';

/** A source of runbooks that is read, and when. */
export type ScheduledSource = Scheduled<RunbookSource>;

/** The sources of runbooks that are read, by id. */
export type SourceRegistry = Registry<RunbookSource>;
