import type { Rate } from '../services/defineService';

/** Which calls a setting is about; `action` takes `*` (`securityhub:*`). */
export interface CallScope {
  action: string;
  account?: string;
  region?: string;
}

export interface Latency extends CallScope {
  latencyMs: number;
  /** What waits: the call before it has any effect (the default), or its answer when it already has. */
  phase?: 'request' | 'answer';
}

/** A rate that replaces the built-in one, or none at all. */
export interface ThrottleOverride extends CallScope {
  rate: Rate | 'unlimited';
}

/** A missing permission, or an explicit deny. */
export interface Denial extends CallScope {
  role?: string;
  explicit?: boolean;
}

export interface Outage extends CallScope {
  /** `lostAnswer`: the call takes effect, then the connection is cut. The other two keep it from having any. */
  kind: 'unavailable' | 'reset' | 'lostAnswer';
  /** Calls that still fail; without end where undefined. */
  remaining?: number;
}

/** What the control API changed about how calls are answered. The last setting that matches a call holds. */
export class Behaviour {
  latencies: Latency[] = [];
  throttles: ThrottleOverride[] = [];
  denials: Denial[] = [];
  outages: Outage[] = [];

  clear(): void {
    this.latencies = [];
    this.throttles = [];
    this.denials = [];
    this.outages = [];
  }
}

/** Whether a setting is about this call. */
export function covers(
  scope: CallScope,
  call: { action: string; account?: string; region: string },
): boolean {
  const pattern = scope.action.toLowerCase();
  const action = call.action.toLowerCase();
  const named = pattern.endsWith('*')
    ? action.startsWith(pattern.slice(0, -1))
    : action === pattern;
  return (
    named &&
    (scope.account === undefined || scope.account === call.account) &&
    (scope.region === undefined || scope.region === call.region)
  );
}
