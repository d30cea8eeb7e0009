export * from './EndingButton';
