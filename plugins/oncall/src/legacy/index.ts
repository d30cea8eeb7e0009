/**
 * The oncall plugin for apps of the classic frontend system. Apps of the new one take the main entry.
 *
 * @packageDocumentation
 */
export * from './extensions';
export * from './isOnCallAvailable';
export * from './plugin';
export * from '../api';
