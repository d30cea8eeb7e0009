import { abortable, delay } from './abortable';

/**
 * Tokens that come back at a steady rate, up to a burst; whoever wants one stands in line.
 *
 * It starts with a single token: when a replica takes over a target, the one before it may just have used AWS's burst.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens = 1;
  #countedAt = performance.now();
  #line: Promise<void> = Promise.resolve();

  constructor(options: { perSecond: number; burst: number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
  }

  /**
   * Waits for a token and takes it; first come, first served.
   *
   * @throws the signal's reason where it aborts first; no token is used then
   */
  async take(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const ahead = this.#line;
    let leave: () => void = () => {};
    this.#line = new Promise(resolve => {
      leave = resolve;
    });
    try {
      await abortable(ahead, signal);
      this.#refill();
      while (this.#tokens < 1) {
        await delay(((1 - this.#tokens) / this.#perSecond) * 1_000, signal);
        this.#refill();
      }
      this.#tokens -= 1;
    } finally {
      // One that gave up does not let the next one pass those ahead of it.
      ahead.then(leave);
    }
  }

  #refill(): void {
    const at = performance.now();
    const grown = ((at - this.#countedAt) / 1_000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, this.#tokens + grown);
    this.#countedAt = at;
  }
}
