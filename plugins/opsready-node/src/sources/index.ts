export { computeBindings, wantBindings } from './bindingState';
export { buildSources, frequencyMs } from './buildSources';
export type { BuildSourcesOptions } from './buildSources';
export { oneAtATime } from './oneAtATime';
export { parts } from './parts';
export { readErrorOf } from './readError';
export type { ReadError } from './readError';
export { recordedRead } from './recordedRead';
export { readReadingSettings } from './readReadingSettings';
export type { ReadingSettings } from './readReadingSettings';
export { replicaName } from './replicaName';
export { scheduleSources } from './scheduleSources';
export { SourceCycles } from './SourceCycles';
export { SourceLoop } from './SourceLoop';
export type { DueRead, SourceLoopOptions } from './SourceLoop';
export type {
  ReadSource,
  ScheduledSource,
  SourceRegistry,
} from './SourceRegistry';
export { isOverdue, sourceState } from './sourceState';
export type { ReadRow, SourceTargetState } from './sourceState';
export { syncTargets } from './sourceTargets';
export type { TargetKey, TargetState } from './sourceTargets';
