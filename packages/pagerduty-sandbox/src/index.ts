/**
 * A local PagerDuty that rosters are read from and incidents are sent to.
 *
 * @packageDocumentation
 */
export { runSandboxCli } from './runSandboxCli';
export { parcelwise } from './scenario/parcelwise';
export {
  startPagerDutySandbox,
  type PagerDutySandbox,
  type PagerDutySandboxOptions,
} from './startPagerDutySandbox';
export type * from './state/types';
