export {
  createRunbookEntityConditionalDecision,
  runbookEntityConditions,
} from './entityConditionExports';
export type { RunbookEntity, RunbookEntityQuery } from './RunbookEntity';
export { runbookEntityResourceRef } from './runbookEntityResourceRef';
