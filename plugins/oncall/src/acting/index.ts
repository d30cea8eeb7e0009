export * from './ActingButtons';
