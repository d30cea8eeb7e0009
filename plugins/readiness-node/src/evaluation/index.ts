export * from './EvaluatedEntity';
export * from './evaluateCheck';
export * from './SourceState';
