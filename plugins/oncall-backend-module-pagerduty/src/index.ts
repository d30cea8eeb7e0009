/**
 * On-call rosters from PagerDuty.
 *
 * @packageDocumentation
 */
export { onCallModulePagerDuty as default } from './module';
