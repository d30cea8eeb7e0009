export * from './RosterLink';
export * from './useAddresses';
