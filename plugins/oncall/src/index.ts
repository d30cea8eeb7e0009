/**
 * Who is on call on every entity page, whether every hour is covered, contacts, pages and incidents.
 *
 * @packageDocumentation
 */
export { onCallPlugin as default } from './plugin';
export * from './api';
