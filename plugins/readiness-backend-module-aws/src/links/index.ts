export * from './consoleLink';
