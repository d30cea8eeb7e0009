export * from './Mark';
export * from './SourceMark';
export * from './StaleMark';
