export * from './Age';
export * from './ageOf';
export * from './Code';
export * from './counted';
export * from './Muted';
export * from './OutsideLink';
export * from './OutsideMarkdown';
export * from './safeHref';
