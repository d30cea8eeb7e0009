export {
  createReadinessConditionalDecision,
  readinessConditions,
} from './conditionExports';
export type { ReadinessEntity } from './ReadinessEntity';
export type { ReadinessEntityQuery } from './ReadinessEntityQuery';
export { readinessEntityResourceRef } from './readinessEntityResourceRef';
