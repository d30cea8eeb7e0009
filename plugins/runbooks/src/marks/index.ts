export * from './RiskMark';
export * from './SourceMark';
export * from './StatusMark';
