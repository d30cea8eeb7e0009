export * from './PlacedSource';
export * from './SourcesScreen';
