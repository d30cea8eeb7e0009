export { runSandboxCli } from './runSandboxCli';
export {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from './startSandbox';
export { parcelwise } from './scenario';
export type * from './scenario/types';
