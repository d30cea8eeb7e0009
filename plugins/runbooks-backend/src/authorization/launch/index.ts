export {
  createRunbookLaunchConditionalDecision,
  runbookLaunchConditions,
} from './conditionExports';
export type { RunbookLaunch } from './RunbookLaunch';
export type { RunbookLaunchQuery } from './RunbookLaunchQuery';
export { runbookLaunchResourceRef } from './runbookLaunchResourceRef';
