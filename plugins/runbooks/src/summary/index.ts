export * from './labels';
export * from './LastRun';
export * from './missingText';
export * from './RunbookMarks';
export * from './ownerOf';
export * from './OwnerText';
export * from './SuccessRate';
export * from './PlaceLinks';
