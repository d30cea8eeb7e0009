import type { Rate } from '../services/defineService';

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets by name in real time: throttling is about load, not about the sandbox's date. */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Takes a token; false where the bucket is empty. */
  take(key: string, { ratePerSecond, burst }: Rate): boolean {
    const now = this.#nowMs();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(
      burst,
      bucket.tokens + ((now - bucket.at) / 1000) * ratePerSecond,
    );
    const taken = tokens >= 1;
    this.#buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at: now });
    return taken;
  }

  clear(): void {
    this.#buckets.clear();
  }
}
