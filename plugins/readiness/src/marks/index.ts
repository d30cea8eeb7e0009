export * from './CountMarks';
export * from './LevelMark';
export * from './Mark';
export * from './OutcomeMark';
export * from './SourceMark';
export * from './StaleMark';
