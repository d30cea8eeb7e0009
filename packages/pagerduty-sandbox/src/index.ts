/**
 * A local PagerDuty.
 *
 * @packageDocumentation
 */
export {};
