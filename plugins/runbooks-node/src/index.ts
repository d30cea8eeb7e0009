/**
 * Contracts of the runbooks plugin: sources, executors, change calendars and extension points.
 *
 * @packageDocumentation
 */
export * from './ChangeCalendar';
export * from './extensionPoints';
export * from './RunbookExecutor';
export * from './RunbookSource';
export * from './runbooksServiceRef';
export * from './sections';
export * from './SourceError';
