export {
  createRunbookEntityConditionalDecision,
  runbookEntityConditions,
} from './entityConditionExports';
export type { RunbookEntity, RunbookEntityQuery } from './RunbookEntity';
export { runbookEntityResourceRef } from './runbookEntityResourceRef';
export {
  createRunbookLaunchConditionalDecision,
  runbookLaunchConditions,
  runbookLaunchResourceRef,
} from './launch';
export type { RunbookLaunch, RunbookLaunchQuery } from './launch';
