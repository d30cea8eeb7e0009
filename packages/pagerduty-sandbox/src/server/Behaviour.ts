/** Which calls a setting is about. */
export interface CallScope {
  /** `listOnCalls`, or `*`. */
  operation: string;
  account?: string;
}

/** A call that waits. Who hangs up meanwhile ends it. */
export interface Latency extends CallScope {
  latencyMs: number;
  /** Before it takes effect, which is the default, or only its answer. */
  phase?: 'request' | 'answer';
}

/** A key that is refused. */
export interface Refusal extends CallScope {
  /** 401: unknown; 403: it may not do this. */
  status: 401 | 403;
  token?: string;
}

/** How many calls a minute, instead of what PagerDuty allows. */
export interface RateLimit extends CallScope {
  limit: number;
  /** Told in `ratelimit-reset`; then calls are counted anew. */
  resetSeconds: number;
}

export interface Outage extends CallScope {
  /** `lostAnswer`: the call takes effect, then the connection is cut. The other two keep it from having any. */
  kind: 'unavailable' | 'reset' | 'lostAnswer';
  /** Calls that still fail; without end where undefined. */
  remaining?: number;
}

/** A list that ends early, though it says that there is more. */
export interface Truncation extends CallScope {
  keep: number;
  /** Only where the query has this id in it. */
  naming?: string;
}

/** What the control API changed about how calls are answered. The last setting that covers a call holds. */
export class Behaviour {
  latencies: Latency[] = [];
  refusals: Refusal[] = [];
  rateLimits: RateLimit[] = [];
  outages: Outage[] = [];
  truncations: Truncation[] = [];

  clear(): void {
    this.latencies = [];
    this.refusals = [];
    this.rateLimits = [];
    this.outages = [];
    this.truncations = [];
  }
}

export function covers(
  { operation, account }: CallScope,
  call: { operation: string; account: string },
): boolean {
  return (
    (operation === '*' || operation === call.operation) &&
    (account === undefined || account === call.account)
  );
}

/** The outage that a call meets, counted down. */
export function takeOutage(
  { outages }: Behaviour,
  call: { operation: string; account: string },
  when: 'before' | 'after',
): Outage['kind'] | undefined {
  const outage = outages.findLast(
    candidate =>
      (candidate.kind === 'lostAnswer') === (when === 'after') &&
      candidate.remaining !== 0 &&
      covers(candidate, call),
  );
  if (outage?.remaining !== undefined) {
    outage.remaining -= 1;
  }
  return outage?.kind;
}
