export * from './checksOf';
export * from './checksToMendFirst';
export * from './ClaimProblems';
export * from './groupByMessage';
export * from './Reasons';
export * from './ScoreLine';
export * from './whatToDo';
