import { setTimeout as delay } from 'node:timers/promises';

/**
 * Tries until it does not throw, and gives its result; throws what it last threw when the time is up.
 */
export async function eventually<TResult>(
  attempt: () => Promise<TResult>,
  options: { timeoutMs?: number; giveUp?: () => boolean } = {},
): Promise<TResult> {
  const deadline = Date.now() + (options.timeoutMs ?? 150_000);
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline || options.giveUp?.()) {
        throw error;
      }
    }
    await delay(250);
  }
}
