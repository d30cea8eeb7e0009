export * from './StepGraph';
