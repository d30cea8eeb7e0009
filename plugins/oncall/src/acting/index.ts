export * from './ActingButtons';
export * from './ActionMark';
export * from './Settle';
export { isOnItsWay } from './useAction';
