export * from './CountMarks';
export * from './LevelMark';
export * from './OutcomeMark';
export * from './SourceMark';
