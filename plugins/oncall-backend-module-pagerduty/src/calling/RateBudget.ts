import { setTimeout as sleep } from 'node:timers/promises';

/** How much of the limit is left to those for whom somebody waits. */
const RESERVED = 0.2;

/** What PagerDuty says of the limit of a key, and what is waited for because of it. */
export class RateBudget {
  #limit = Infinity;
  #remaining = Infinity;
  #resetAt = 0;
  readonly #nowMs: () => number;

  /** @param nowMs - real time that never goes back */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Takes in what an answer tells. Where the headers are missing, the limit is as it was. */
  note(headers: Pick<Headers, 'get'>): void {
    const numberOf = (name: string) => Number(headers.get(name) ?? NaN);
    const remaining = numberOf('ratelimit-remaining');
    const resetSeconds = numberOf('ratelimit-reset');
    if (Number.isFinite(remaining) && Number.isFinite(resetSeconds)) {
      const limit = numberOf('ratelimit-limit');
      this.#limit = Number.isFinite(limit) ? limit : remaining;
      this.#remaining = remaining;
      this.#resetAt = this.#nowMs() + resetSeconds * 1000;
    }
  }

  /** PagerDuty took no more, and said nothing about when it will. */
  exhaust(forMs: number): void {
    this.#remaining = 0;
    this.#resetAt = Math.max(this.#resetAt, this.#nowMs() + forMs);
  }

  /** How long a call has to wait. */
  waitMs({ onDemand }: { onDemand: boolean }): number {
    const reserve = onDemand ? 0 : this.#limit * RESERVED;
    return this.#remaining > reserve
      ? 0
      : Math.max(this.#resetAt - this.#nowMs(), 0);
  }

  /** Waits for its turn; false where that would take longer than there is patience for. */
  async wait(options: {
    onDemand: boolean;
    patienceMs: number;
    signal: AbortSignal;
  }): Promise<boolean> {
    const waitMs = this.waitMs(options);
    if (waitMs > options.patienceMs) {
      return false;
    }
    if (waitMs > 0) {
      await sleep(waitMs, undefined, { signal: options.signal });
    }
    return true;
  }
}
