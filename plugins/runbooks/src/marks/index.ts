export * from './RiskMark';
export * from './StatusMark';
