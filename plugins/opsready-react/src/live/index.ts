export * from './Lost';
export * from './useLive';
