/** One request that the sandbox received. No address, no key: only what was called. */
export interface LoggedCall {
  /** Counts up since the start, also over forgotten ones. */
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

const MOST = 20_000;
/** As many are dropped at a time: moving a long list for each call would cost more than the call. */
const DROPPED = 4_000;

/** The last calls. */
export class CallLog {
  readonly #calls: LoggedCall[] = [];
  #count = 0;

  add(call: Omit<LoggedCall, 'sequence'>): void {
    this.#count += 1;
    if (this.#calls.length === MOST) {
      this.#calls.splice(0, DROPPED);
    }
    this.#calls.push({ sequence: this.#count, ...call });
  }

  list(): readonly LoggedCall[] {
    return this.#calls;
  }

  clear(): void {
    this.#calls.length = 0;
  }
}
