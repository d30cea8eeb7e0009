export { answerAws, type AwsBackend } from './answerAws';
export {
  Behaviour,
  type Denial,
  type Latency,
  type Outage,
  type ThrottleOverride,
} from './Behaviour';
export { CallLog, type LoggedCall } from './CallLog';
export type { Caller } from './Caller';
export { listen } from './listen';
export { mintSession } from './sessions';
export { TokenBuckets } from './TokenBuckets';
