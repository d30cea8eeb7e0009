/** One request that the sandbox received. No address, no key: only what was called. */
export interface LoggedCall {
  /** Counts up since the start, also over deleted ones. */
  sequence: number;
  /** Sandbox time, ISO. */
  time: string;
  operation: string;
  method: string;
  /** Without its query. */
  path: string;
  account?: string;
  status: number;
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
    // Cut in one go, not on each call.
    if (this.#calls.length > this.#limit * 1.25) {
      this.#calls = this.#calls.slice(-this.#limit);
    }
  }

  list(): readonly LoggedCall[] {
    return this.#calls.slice(-this.#limit);
  }

  clear(): void {
    this.#calls = [];
  }
}
