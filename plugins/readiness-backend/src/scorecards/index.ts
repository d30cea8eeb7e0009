export * from './registry';
export * from './scoreScorecard';
export * from './weightOf';
export type { ScoredResult } from './WeighedCheck';
