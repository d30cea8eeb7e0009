import { setTimeout as delay } from 'node:timers/promises';

/**
 * Tokens that come back at a steady rate, up to a burst; whoever takes one waits in line.
 *
 * It starts with a single token: when a replica takes over a target, the one before it may just have used AWS's burst.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens = 1;
  #countedAt = performance.now();

  constructor(options: { perSecond: number; burst: number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
  }

  /**
   * Waits for a token and takes it.
   *
   * @throws the signal's reason where it aborts first; no token is used then
   */
  async take(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#refill();
    this.#tokens -= 1;
    if (this.#tokens >= 0) {
      return;
    }
    // Below zero each waiter has reserved its own moment, so they leave in the order in which they came.
    const waitMs = (-this.#tokens / this.#perSecond) * 1_000;
    try {
      await delay(waitMs, undefined, { signal });
    } catch {
      this.#tokens += 1;
      signal?.throwIfAborted();
    }
  }

  #refill(): void {
    const at = performance.now();
    const grown = ((at - this.#countedAt) / 1_000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + grown);
    this.#countedAt = at;
  }
}
