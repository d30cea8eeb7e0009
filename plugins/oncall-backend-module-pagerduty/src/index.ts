/**
 * On-call rosters from PagerDuty.
 *
 * @packageDocumentation
 */
export {};
