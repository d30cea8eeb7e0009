export * from './Mark';
export * from './StaleMark';
