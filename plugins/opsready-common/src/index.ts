/**
 * Shared by the Opsready API clients: calls by an OpenAPI description.
 *
 * @packageDocumentation
 */
export * from './createApiClient';
export { pathOf } from './pathOf';
export { unwrap } from './unwrap';
