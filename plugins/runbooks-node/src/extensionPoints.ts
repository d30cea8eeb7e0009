import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ChangeCalendarReader } from './ChangeCalendar';
import { RunbookExecutor } from './RunbookExecutor';
import { RunbookSource } from './RunbookSource';

/**
 * Adds sources of runbooks. They are added while modules register; ids and duplicates are validated when the plugin
 * starts; from then on each source is read on its schedule.
 *
 * @public
 */
export interface RunbooksSourcesExtensionPoint {
  addSources(...sources: RunbookSource[]): void;
}

/** @public */
export const runbooksSourcesExtensionPoint =
  createExtensionPoint<RunbooksSourcesExtensionPoint>({
    id: 'runbooks.sources',
  });

/**
 * Adds what runs runbooks.
 *
 * @public
 */
export interface RunbooksExecutorsExtensionPoint {
  addExecutors(...executors: RunbookExecutor[]): void;
}

/** @public */
export const runbooksExecutorsExtensionPoint =
  createExtensionPoint<RunbooksExecutorsExtensionPoint>({
    id: 'runbooks.executors',
  });

/**
 * Adds readers of change calendars.
 *
 * @public
 */
export interface RunbooksChangeCalendarsExtensionPoint {
  addChangeCalendars(...readers: ChangeCalendarReader[]): void;
}

/** @public */
export const runbooksChangeCalendarsExtensionPoint =
  createExtensionPoint<RunbooksChangeCalendarsExtensionPoint>({
    id: 'runbooks.changeCalendars',
  });
