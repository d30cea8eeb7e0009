/**
 * Reads rosters from every provider, checks that every hour is covered, keeps contacts and incident plans, pages and declares.
 *
 * @packageDocumentation
 */
export { oncallPlugin as default } from './plugin';
export * from './authorization';
