/**
 * The runbooks plugin for apps of the classic frontend system. Apps of the new one take the main entry.
 *
 * @packageDocumentation
 */
export * from './extensions';
export * from './isRunbooksAvailable';
export * from './plugin';
export * from '../api';
