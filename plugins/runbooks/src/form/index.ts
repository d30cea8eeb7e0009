export * from './ParameterField';
export * from './UnresolvedPlaces';
export * from './useResources';
export * from './hintOf';
