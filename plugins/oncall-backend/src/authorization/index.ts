export {
  createOnCallEntityConditionalDecision,
  oncallEntityConditions,
} from './conditionExports';
export { oncallEntityResourceRef } from './oncallEntityResourceRef';
