import { setTimeout as delay } from 'node:timers/promises';
import { openDemoSession } from './demoSession.mjs';

const PATIENCE_MS = 120_000;
// Facts, checks and levels follow a reading within two beats of the pipeline.
const SETTLED_MS = 11_000;

/**
 * Waits until every source was read once, of runbooks and rosters too, and the entities are judged, so that the first page shows outcomes.
 *
 * @returns whether that happened in time; a source that cannot be read is for the data-sources page to tell
 */
export async function waitForFirstReadings(port) {
  const read = await openDemoSession(port);
  const deadline = Date.now() + PATIENCE_MS;
  let last;
  let unchangedSince = Date.now();
  while (Date.now() < deadline) {
    const outcomes = await readOutcomes(read).catch(() => {
      // The backend restarts when its source changes; the next question finds it again.
    });
    if (outcomes === undefined || outcomes !== last) {
      last = outcomes;
      unchangedSince = Date.now();
    } else if (Date.now() - unchangedSince >= SETTLED_MS) {
      return true;
    }
    await delay(1_000);
  }
  return false;
}

/** How everything is judged, as text; undefined while a source was not read or nobody is judged. */
async function readOutcomes(read) {
  if (!(await everySourceWasTried(read))) {
    return undefined;
  }
  const page = await read('/api/readiness/scorecards/ops07/entities?limit=100');
  return page?.items.length > 0
    ? JSON.stringify(page.items.map(item => [item.entityRef, item.counts]))
    : undefined;
}

async function everySourceWasTried(read) {
  const collectors = await read('/api/readiness/collection/collectors');
  const sources = await read('/api/runbooks/sources');
  const rosters = await read('/api/oncall/sources');
  return (
    collectors?.items.every(({ targets }) =>
      targets.every(target => target.lastSuccessAt || target.lastFailureAt),
    ) &&
    sources?.items.every(({ state }) => state !== 'never') &&
    rosters?.items.every(({ state }) => state !== 'never')
  );
}
