export * from './collection';
export * from './definitions';
export * from './entities';
export * from './FixtureReadinessApi';
export * from './now';
export * from './readiness';
