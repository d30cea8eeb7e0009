export * from './saveFile';
export * from './useSaving';
