import { setTimeout as delay } from 'node:timers/promises';

/** Waits until `probe` answers true; fails where the process ends or the time is up first. */
export async function waitUntil(probe, { process: service, timeoutMs, what }) {
  let ended;
  service.exited.then(how => {
    ended = { how };
  });
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (await probe()) {
      return;
    }
    if (ended) {
      throw new Error(
        `${service.name} ended (${ended.how}) before it was ready. Its last words, from ${service.logFile}:\n\n${service.logTail()}`,
      );
    }
    await delay(250);
  }
  throw new Error(
    `${service.name} was not ready after ${timeoutMs / 1000} s (${what}). Its last words, from ${service.logFile}:\n\n${service.logTail()}`,
  );
}

/** Whether the address answers with the status, or at all where none is given; false while nobody listens. */
export async function answers(url, { status, headers } = {}) {
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return status === undefined || response.status === status;
  } catch {
    return false;
  }
}
