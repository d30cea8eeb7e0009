/** One request that the sandbox received. */
export interface LoggedCall {
  /** Counts up since the start, also over deleted ones. */
  sequence: number;
  /** Sandbox time, ISO. */
  time: string;
  service: string;
  operation: string;
  account?: string;
  region: string;
  principal?: string;
  accessKeyId?: string;
  sessionName?: string;
  sessionTags?: Record<string, string>;
  userAgent?: string;
  status: number;
  /** Code of the fault that was answered. */
  error?: string;
  /** Real milliseconds. */
  durationMs: number;
}

export interface CallFilter {
  service?: string;
  operation?: string;
  account?: string;
  region?: string;
  since?: Date;
  afterSequence?: number;
}

/** The last calls; older ones are dropped beyond the limit. */
export class CallLog {
  readonly #limit: number;
  #calls: LoggedCall[] = [];
  #sequence = 0;

  constructor(limit = 20_000) {
    this.#limit = limit;
  }

  add(call: Omit<LoggedCall, 'sequence'>): void {
    this.#sequence += 1;
    this.#calls.push({ sequence: this.#sequence, ...call });
    // Cut in one go, not on each call: shifting a long array each time would cost more than the request.
    if (this.#calls.length > this.#limit * 1.25) {
      this.#calls = this.#calls.slice(-this.#limit);
    }
  }

  list(filter: CallFilter = {}): LoggedCall[] {
    return this.#calls
      .slice(-this.#limit)
      .filter(call => matches(call, filter));
  }

  clear(): void {
    this.#calls = [];
  }
}

function matches(call: LoggedCall, filter: CallFilter): boolean {
  return (
    (filter.service === undefined || call.service === filter.service) &&
    (filter.operation === undefined || call.operation === filter.operation) &&
    (filter.account === undefined || call.account === filter.account) &&
    (filter.region === undefined || call.region === filter.region) &&
    (filter.since === undefined || call.time >= filter.since.toISOString()) &&
    (filter.afterSequence === undefined || call.sequence > filter.afterSequence)
  );
}
