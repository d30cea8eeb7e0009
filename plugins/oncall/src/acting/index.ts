export * from './ActingButtons';
export { rosterName } from './ActingKind';
export * from './ActionMark';
export * from './Settle';
export { isOnItsWay } from './useAction';
