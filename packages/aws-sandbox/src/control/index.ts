export { answerControl, CONTROL_PREFIX } from './answerControl';
export type { ControlledSandbox } from './ControlRoute';
