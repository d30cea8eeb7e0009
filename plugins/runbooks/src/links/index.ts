export * from './ScreenLink';
export * from './useAddresses';
