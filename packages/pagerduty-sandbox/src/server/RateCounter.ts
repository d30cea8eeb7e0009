import { Behaviour, covers } from './Behaviour';

/** What PagerDuty allows a key in a minute. */
const DEFAULT_LIMIT = 960;
const DEFAULT_RESET_SECONDS = 60;

interface Minute {
  since: number;
  count: number;
}

/** How many calls a key has made, in real time: limits are about load, not about the sandbox's date. */
export class RateCounter {
  readonly #minutes = new Map<string, Minute>();

  /** Counts a call. */
  take(
    behaviour: Behaviour,
    call: { token: string; operation: string; account: string },
  ): { allowed: boolean; headers: Record<string, string> } {
    const own = behaviour.rateLimits.findLast(limit => covers(limit, call));
    const limit = own?.limit ?? DEFAULT_LIMIT;
    const resetMs = (own?.resetSeconds ?? DEFAULT_RESET_SECONDS) * 1000;
    const key = own ? `${call.token} ${own.operation}` : call.token;
    const now = performance.now();
    const known = this.#minutes.get(key);
    const minute =
      known && now - known.since < resetMs ? known : { since: now, count: 0 };
    minute.count += 1;
    this.#minutes.set(key, minute);
    return {
      allowed: minute.count <= limit,
      headers: {
        'ratelimit-limit': String(limit),
        'ratelimit-remaining': String(Math.max(limit - minute.count, 0)),
        'ratelimit-reset': String(
          Math.ceil((minute.since + resetMs - now) / 1000),
        ),
      },
    };
  }

  clear(): void {
    this.#minutes.clear();
  }
}
