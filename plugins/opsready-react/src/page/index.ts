export * from './addressBelow';
export * from './PageTabs';
export * from './TabbedPage';
export * from './TabLinks';
export * from './TabRoutes';
export * from './usePageBase';
