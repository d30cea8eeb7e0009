import { setTimeout as delay } from 'node:timers/promises';
import { openDemoSession } from './demoSession.mjs';

const PATIENCE_MS = 120_000;

/**
 * Waits until every source was read once and the entities are judged, so that the first page shows outcomes.
 *
 * @returns whether that happened in time; a source that cannot be read is for the data-sources page to tell
 */
export async function waitForFirstReadings(port) {
  const read = await openDemoSession(port);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    try {
      if ((await everySourceWasTried(read)) && (await someoneIsJudged(read))) {
        return true;
      }
    } catch {
      // The backend restarts when its source changes; the next question finds it again.
    }
    await delay(1_000);
  }
  return false;
}

async function everySourceWasTried(read) {
  const collectors = await read('/api/readiness/collection/collectors');
  return collectors?.items.every(({ targets }) =>
    targets.every(target => target.lastSuccessAt || target.lastFailureAt),
  );
}

async function someoneIsJudged(read) {
  const page = await read('/api/readiness/scorecards/ops07/entities?limit=1');
  return page?.items.length > 0;
}
