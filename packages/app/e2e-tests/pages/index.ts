export * from './AwsAdministrator';
export * from './EntityPages';
export * from './ListPage';
export * from './readinessOf';
export * from './violationsIn';
export * from './tabTo';
export * from './tooWide';
export * from './RunbookPages';
