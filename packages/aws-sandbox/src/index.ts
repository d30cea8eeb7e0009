export { runSandboxCli } from './runSandboxCli';
export {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from './startSandbox';
export { startSandboxForSdk, type SandboxForSdk } from './startSandboxForSdk';
export { parcelwise, parcelwisePortalConfig } from './scenario';
export type * from './scenario/types';
