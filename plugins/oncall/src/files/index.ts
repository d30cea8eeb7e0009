export * from './FileProblems';
export * from './FromWhere';
export * from './HeldSource';
export * from './NoFile';
export * from './ReviewMark';
export * from './ReviewText';
